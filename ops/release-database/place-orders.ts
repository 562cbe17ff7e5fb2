import { randomUUID } from 'node:crypto';
import { Client } from '../client/client.ts';
import { Shopper } from '../demo/shopper.ts';
import { expectSame } from '../demo/steps.ts';
import { demoPassword } from '../system/environment.ts';
import type { ShopAddress } from '../system/shop-address.ts';

/** A shop with a product and a buyer, who has money. */
export type Stage = {
  readonly buyer: Shopper;
  readonly seller: Shopper;
  readonly operator: Client;
  readonly productId: string;
};

/** Has the demo users create a product and an account. */
export async function prepareStage({ gatewayUrl, issuer }: ShopAddress): Promise<Stage> {
  const as = (name: string) => Client.as(gatewayUrl, issuer, name, demoPassword);
  const [buyer, seller] = [new Shopper(as('buyer')), new Shopper(as('seller'))];
  await buyer.deposit(await buyer.openAccount(), '5000.00');
  const { createProduct } = await seller.client.ask<{ createProduct: { id: string } }>(
    `mutation ($input: ProductInput!, $key: ID!) {
      createProduct(input: $input, idempotencyKey: $key) { ... on Product { id } }
    }`,
    {
      input: { sku: 'upgrade', name: 'Чай Ä ☕', price: { amount: '100.00' }, initialStock: 50 },
      key: 'upgrade',
    },
  );
  return { buyer, seller, operator: as('operator'), productId: createProduct.id };
}

/** Places an order for each status at which an order may stay. Returns when they have it. */
export async function placeOrders({ buyer, seller, operator, productId }: Stage): Promise<void> {
  const place = async (quantity: number, status = 'CONFIRMED') => {
    const key = randomUUID();
    const { order } = await buyer.placeAllowingDuplicates(productId, quantity, key, 'SETTLED');
    expectSame(order?.status, status);
    return order?.id ?? '';
  };
  await place(1);
  expectSame(await seller.change('shipOrder', await place(2)), 'SHIPPED');
  const delivered = await place(3);
  await seller.change('shipOrder', delivered);
  expectSame(await seller.change('deliverOrder', delivered), 'DELIVERED');
  expectSame(await buyer.change('cancelOrder', await place(4)), 'CANCELLED');
  await place(49, 'FAILED');
  await operator.ask(
    `mutation ($id: ID!) {
      refund(orderId: $id, amount: { amount: "50.00" }, idempotencyKey: "upgrade") { __typename }
    }`,
    { id: await place(5) },
  );
}
