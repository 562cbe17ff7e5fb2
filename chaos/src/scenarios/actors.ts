import { newProduct } from '@souk/e2e/testing/products.ts';
import { buyer, demoClient, newcomer } from '@souk/e2e/testing/users.ts';
import type { Client } from '@souk/ops/client/client';
import { Shopper } from '@souk/ops/demo/shopper';
import type { RunningSystem } from '@souk/ops/system/running';
import { Refusals } from './retry-until-answered.ts';

/** Who plays the stories, and with what. */
export type Cast = {
  readonly place: Pick<RunningSystem, 'gatewayUrl' | 'issuer'>;
  /** Has more money than all stories need. */
  readonly rich: Shopper;
  /** Has an account, and not enough for anything. */
  readonly poor: Shopper;
  readonly seller: Client;
  /** Does not run out. */
  readonly tea: string;
  readonly refusals: Refusals;
};

/** Everybody, with money and goods. `patienceMs` is how long a client asks again. */
export async function castFor(place: Cast['place'], patienceMs = 90_000): Promise<Cast> {
  const seller = demoClient(place, 'seller');
  const rich = new Shopper(await buyer(place));
  await rich.deposit(await accountOf(rich), '1000000.00');
  const poor = new Shopper(await newcomer(place));
  await poor.openAccount();
  const tea = await newProduct(seller, 1_000_000, '10.00');
  return { place, rich, poor, seller, tea, refusals: new Refusals(patienceMs) };
}

async function accountOf({ client }: Shopper): Promise<string> {
  const { account } = await client.ask<{ account: { id: string } }>('{ account { id } }');
  return account.id;
}
