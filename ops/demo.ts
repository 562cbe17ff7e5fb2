/** `npm run demo`: shops as a buyer would, in the running shop or in a temporary one. */
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { Client } from './client/client.ts';
import { buy } from './demo/buy.ts';
import { depositThroughProvider, payOrdersByCard } from './demo/deposit-through-provider.ts';
import { shareAnOrder } from './demo/parcels.ts';
import { readForecasts } from './demo/read-forecasts.ts';
import { readNotifications } from './demo/read-notifications.ts';
import { tryRefusals } from './demo/refusals.ts';
import { Shopper } from './demo/shopper.ts';
import { signUp } from './demo/sign-up.ts';
import { Steps } from './demo/steps.ts';
import { findOrStartShop } from './find-or-start-shop.ts';
import { cleanEnvironment } from './system/clean-environment.ts';
import { demoPassword } from './system/environment.ts';
import type { ShopAddress } from './system/shop-address.ts';
import { trustEnvironment } from './tls/trust-environment.ts';

const { values } = readArguments({
  command: 'npm run demo',
  about: 'Shops as a buyer would, in the running shop or in a temporary one.',
  options: {
    url: { type: 'string', value: 'url', about: 'the gateway of a shop elsewhere; with --issuer' },
    issuer: { type: 'string', value: 'url', about: 'the OpenID provider of that shop' },
    stack: { type: 'boolean', default: false, about: 'use the shop on Kafka and Keycloak' },
  },
  examples: {
    '--url http://localhost:8000 --issuer http://localhost:8180/realms/souk': 'a shop elsewhere',
  },
});
cleanEnvironment();
trustEnvironment();
const mode = values.stack ? 'stack' : 'embedded';
const print = (line: string) => console.info(line);

/** Runs every step of the demo. Throws at the first unexpected result. */
async function demo(address: ShopAddress): Promise<void> {
  const steps = new Steps(print);
  const buyer = await signUp(steps, address);
  const loggedIn = (name: string) =>
    new Shopper(Client.as(address.gatewayUrl, address.issuer, name, demoPassword));
  const seller = loggedIn('seller');
  const purchase = await buy(steps, buyer, seller);
  await readNotifications(steps, buyer, purchase.orderId);
  await tryRefusals(steps, buyer, purchase);
  await depositThroughProvider(steps, buyer);
  await payOrdersByCard(steps, buyer, purchase.productId);
  await shareAnOrder(steps, buyer, [seller, loggedIn('seller2')]);
  await readForecasts(steps, seller);
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
