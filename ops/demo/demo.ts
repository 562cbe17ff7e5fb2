import { Client } from '../client/client.ts';
import { demoPassword } from '../system/environment.ts';
import type { ShopAddress } from '../system/shop-address.ts';
import { buy } from './buy.ts';
import { tryRefusals } from './refusals.ts';
import { Script } from './script.ts';
import { Shopper } from './shopper.ts';
import { signUp } from './sign-up.ts';

/** What a person would do with the shop. Throws at the first surprise. */
export async function demo(place: ShopAddress, say: (line: string) => void): Promise<void> {
  const script = new Script(say);
  const me = await signUp(script, place);
  const { gatewayUrl, issuer } = place;
  const seller = new Shopper(Client.as(gatewayUrl, issuer, 'seller', demoPassword));
  const purchase = await buy(script, me, seller);
  await tryRefusals(script, me, purchase);
}
