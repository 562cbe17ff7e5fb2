import { randomUUID } from 'node:crypto';
import { Shopper } from '@souk/ops/demo/shopper';
import { availableOf, newProduct } from '../testing/products.ts';
import { sharedShop } from '../testing/shared-shop.ts';
import { buyer, demoClient } from '../testing/users.ts';

const shop = sharedShop();
const seller = demoClient(shop, 'seller');

async function changePrice(id: string, amount: string): Promise<void> {
  const { product } = await seller.ask<{ product: { version: number } }>(
    'query ($id: ID!) { product(id: $id) { version } }',
    { id },
  );
  const { updateProduct } = await seller.ask<{ updateProduct: { __typename: string } }>(
    `mutation ($id: ID!, $price: MoneyInput!, $version: Int!) {
      updateProduct(input: { id: $id, price: $price, expectedVersion: $version }) { __typename }
    }`,
    { id, price: { amount }, version: product.version },
  );
  expect(updateProduct.__typename).toBe('UpdateProductPayload');
}

describe('an order', () => {
  it('is paid, reserved, booked and confirmed while its buyer watches (EVT-4, GW-6, SAG-1, SAG-2)', async () => {
    const client = await buyer(shop);
    const me = new Shopper(client);
    const productId = await newProduct(seller, 10, '1000.00');
    const { order } = await me.place(productId, 2, randomUUID());
    const seen = await me.watch(order?.id ?? '', 'CONFIRMED');
    const all = ['NEW', 'PROCESSING', 'PAID', 'ITEMS_RESERVED', 'DELIVERY_BOOKED', 'CONFIRMED'];
    expect(seen).toEqual(all.slice(-seen.length));
    expect(await me.balance()).toBe('3000.00');
    expect(await availableOf(client, productId)).toBe(8);
  });

  it('above the balance fails, and changes nothing (ORD-7, BIL-12, SAG-7)', async () => {
    const client = await buyer(shop);
    const me = new Shopper(client);
    const productId = await newProduct(seller, 10, '1000.00');
    const { order } = await me.place(productId, 6, randomUUID(), 'SETTLED');
    expect(order).toMatchObject({
      status: 'FAILED',
      failure: { code: 'INSUFFICIENT_FUNDS', message: 'Payment failed: Insufficient funds' },
    });
    expect(await me.balance()).toBe('5000.00');
    expect(await availableOf(client, productId)).toBe(10);
  });

  it('is never confirmed at a price that the seller has changed before (ORD-14)', async () => {
    const client = await buyer(shop);
    const me = new Shopper(client);
    const productId = await newProduct(seller, 100, '10.00');
    const outcomes: string[] = [];
    for (const price of ['11.00', '12.00', '13.00', '14.00', '15.00', '16.00']) {
      await changePrice(productId, price);
      const { order } = await me.placeAllowingDuplicates(productId, 1, randomUUID(), 'SETTLED');
      const { status, total, failure } = order ?? {};
      outcomes.push(status === 'CONFIRMED' ? `paid ${total?.amount}` : `${failure?.code}`);
      expect([`paid ${price}`, 'PRICE_CHANGED']).toContain(outcomes.at(-1));
    }
    const paid = outcomes.filter((one) => one.startsWith('paid'));
    const sum = paid.reduce((all, one) => all + Number(one.slice(5)), 0);
    expect(Number(await me.balance())).toBe(5_000 - sum);
    expect(await availableOf(client, productId)).toBe(100 - paid.length);
  });

  it('above the stock fails, and the money is released (SAG-5)', async () => {
    const client = await buyer(shop);
    const me = new Shopper(client);
    const productId = await newProduct(seller, 1, '10.00');
    const { order } = await me.place(productId, 2, randomUUID(), 'SETTLED');
    expect(order?.failure?.message).toMatch(/^Warehouse reservation failed: /);
    expect(await me.balance()).toBe('5000.00');
    expect(await availableOf(client, productId)).toBe(1);
  });
});
