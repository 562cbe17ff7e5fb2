/** `npm run demo`: shops as a buyer would, in the running shop or in a temporary one. */
import { parseArgs } from 'node:util';
import { Client } from './client/client.ts';
import { buy } from './demo/buy.ts';
import { tryRefusals } from './demo/refusals.ts';
import { Shopper } from './demo/shopper.ts';
import { signUp } from './demo/sign-up.ts';
import { Steps } from './demo/steps.ts';
import { findOrStartShop } from './find-or-start-shop.ts';
import { cleanEnvironment } from './system/clean-environment.ts';
import { demoPassword } from './system/environment.ts';
import type { ShopAddress } from './system/shop-address.ts';

cleanEnvironment();
const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    issuer: { type: 'string' },
    stack: { type: 'boolean', default: false },
  },
});
const mode = values.stack ? 'stack' : 'embedded';
const print = (line: string) => console.info(line);

/** Runs every step of the demo. Throws at the first unexpected result. */
async function demo(address: ShopAddress): Promise<void> {
  const steps = new Steps(print);
  const buyer = await signUp(steps, address);
  const seller = new Shopper(Client.as(address.gatewayUrl, address.issuer, 'seller', demoPassword));
  const purchase = await buy(steps, buyer, seller);
  await tryRefusals(steps, buyer, purchase);
}

const { address, stop } = await findOrStartShop({ ...values, mode }, print);
const startedAt = performance.now();
try {
  await demo(address);
  print(`All steps passed, in ${Math.round(performance.now() - startedAt)} ms.`);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await stop();
}
