import { newProduct } from '@souk/e2e/testing/products.ts';
import { buyer, demoClient, newcomer } from '@souk/e2e/testing/users.ts';
import type { Client } from '@souk/ops/client/client';
import { Shopper } from '@souk/ops/demo/shopper';
import type { RunningSystem } from '@souk/ops/system/running';
import { RetryLog } from './retry-until-answered.ts';

/** The users of the scenarios, and what they need. */
export type Actors = {
  readonly endpoints: Pick<RunningSystem, 'gatewayUrl' | 'issuer'>;
  /** Has more money than all scenarios need. */
  readonly rich: Shopper;
  /** Has an account without money. */
  readonly poor: Shopper;
  readonly seller: Client;
  /** A product that does not run out. */
  readonly productId: string;
  readonly retryLog: RetryLog;
};

/** Creates the actors with money and goods. Their clients retry for `retryForMs`. */
export async function createActors(
  endpoints: Actors['endpoints'],
  retryForMs = 90_000,
): Promise<Actors> {
  const seller = demoClient(endpoints, 'seller');
  const rich = new Shopper(await buyer(endpoints));
  await rich.deposit(await accountOf(rich), '1000000.00');
  const poor = new Shopper(await newcomer(endpoints));
  await poor.openAccount();
  const productId = await newProduct(seller, 1_000_000, '10.00');
  return { endpoints, rich, poor, seller, productId, retryLog: new RetryLog(retryForMs) };
}

async function accountOf({ client }: Shopper): Promise<string> {
  const { account } = await client.ask<{ account: { id: string } }>('{ account { id } }');
  return account.id;
}
