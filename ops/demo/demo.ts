import { Client } from '../client/client.ts';
import { demoPassword } from '../system/environment.ts';
import type { Place } from '../system/place.ts';
import { buy } from './buying.ts';
import { getIn } from './getting-in.ts';
import { meetRefusals } from './refusals.ts';
import { Script } from './script.ts';
import { Shopper } from './shopper.ts';

/** What a person would do with the shop. Throws at the first surprise. */
export async function demo(place: Place, say: (line: string) => void): Promise<void> {
  const script = new Script(say);
  const me = await getIn(script, place);
  const { gatewayUrl, issuer } = place;
  const seller = new Shopper(Client.as(gatewayUrl, issuer, 'seller', demoPassword));
  const bought = await buy(script, me, seller);
  await meetRefusals(script, me, bought);
}
