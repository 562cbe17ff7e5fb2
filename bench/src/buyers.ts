import { newProduct } from '@souk/e2e/testing/products.ts';
import { demoClient, richBuyer } from '@souk/e2e/testing/users.ts';
import type { Shopper } from '@souk/ops/demo/shopper';
import type { ShopAddress } from '@souk/ops/system/shop-address';

/** Registers buyers with an account and enough money for all orders. */
export async function richBuyers(shop: ShopAddress, count: number): Promise<Shopper[]> {
  const buyers: Shopper[] = [];
  // One by one, as hashing a password is slow by design.
  while (buyers.length < count) buyers.push(await richBuyer(shop));
  return buyers;
}

/** Creates a product that does not run out. Returns its id. */
export async function plentifulProduct(shop: ShopAddress): Promise<string> {
  return newProduct(demoClient(shop, 'seller'), 1_000_000, '1.00');
}
