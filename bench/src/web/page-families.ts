import { randomUUID } from 'node:crypto';
import { demoClient } from '@souk/e2e/testing/users.ts';
import { Shopper } from '@souk/ops/demo/shopper';
import type { RunningSystem } from '@souk/ops/system/running';
import { plentifulProduct } from '../buyers.ts';

/** A page that stands for those with the same parts. */
export type PageFamily = {
  readonly name: string;
  readonly path: string;
  /** Who looks at it, of the people of the demo; null for a visitor without a login. */
  readonly username: string | null;
  /** In KB over the wire. */
  readonly scriptMax: number;
};

const storefrontMax = 25;
const consoleMax = 45;

/**
 * The families of pages of a shop with demo data. Orders a product first and puts it into the cart of the buyer, so
 * that no page is empty.
 */
export async function pageFamilies(running: RunningSystem): Promise<readonly PageFamily[]> {
  const buyer = new Shopper(demoClient(running, 'buyer'));
  const order = await placedOrder(buyer, await plentifulProduct(running));
  // Those of the demo have pictures.
  const product = (await buyer.products({ search: 'teapot', sellerId: await sellerId(running) }))[0]
    ?.id;
  const storefront = (name: string, path: string, username: string | null = 'buyer') => ({
    ...{ name, path, username, scriptMax: storefrontMax },
  });
  const console = (name: string, path: string, username: string) => ({
    ...{ name, path, username, scriptMax: consoleMax },
  });
  return [
    storefront('list', '/', null),
    storefront('search', '/?q=tea', null),
    storefront('product', `/products/${product}`, null),
    storefront('cart', '/cart'),
    storefront('checkout', '/checkout'),
    storefront('order', `/my/orders/${order}`),
    storefront('wallet', '/my/wallet'),
    storefront('notifications', '/my/notifications'),
    storefront('account', '/my/account'),
    storefront('quick order', '/quick'),
    console('selling: board', '/sell', 'seller'),
    console('selling: products', '/sell/products', 'seller'),
    console('selling: product', `/sell/products/${product}`, 'seller'),
    console('selling: orders', '/sell/orders', 'seller'),
    console('selling: sales', '/sell/sales', 'seller'),
    console('operating: board', '/operate', 'admin'),
    console('operating: orders', '/operate/orders', 'admin'),
    console('operating: order', `/operate/orders/${order}`, 'admin'),
    console('operating: settings', '/operate/settings', 'admin'),
    console('tour', '/tour', 'admin'),
  ];
}

async function sellerId(running: RunningSystem): Promise<string> {
  const { me } = await demoClient(running, 'seller').ask<{ me: { id: string } }>('{ me { id } }');
  return me.id;
}

/** Places an order of the buyer and waits until it is confirmed, then puts the product into the cart. */
async function placedOrder(buyer: Shopper, productId: string): Promise<string> {
  const { order } = await buyer.placeAllowingDuplicates(productId, 1, randomUUID(), 'SETTLED');
  if (order?.status !== 'CONFIRMED') throw new Error(`The order ended as ${order?.status}.`);
  await buyer.client.askRepeatedly(
    'mutation ($input: SetCartItemInput!) { setCartItem(input: $input) { __typename } }',
    { input: { productId, quantity: 1 } },
  );
  return order.id;
}
