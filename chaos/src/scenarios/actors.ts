import { newProduct } from '@souk/e2e/testing/products.ts';
import { demoClient, newcomer, richBuyer } from '@souk/e2e/testing/users.ts';
import type { Client } from '@souk/ops/client/client';
import { Shopper } from '@souk/ops/demo/shopper';
import type { ShopAddress } from '@souk/ops/system/shop-address';
import { RetryLog } from './retry-until-answered.ts';

/** The users of the scenarios, and what they need. */
export type Actors = {
  readonly shop: ShopAddress;
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
export async function createActors(shop: ShopAddress, retryForMs = 90_000): Promise<Actors> {
  const seller = demoClient(shop, 'seller');
  const rich = await richBuyer(shop);
  const poor = new Shopper(await newcomer(shop));
  await poor.openAccount();
  const productId = await newProduct(seller, 1_000_000, '10.00');
  return { shop, rich, poor, seller, productId, retryLog: new RetryLog(retryForMs) };
}
