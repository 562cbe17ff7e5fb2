import { randomUUID } from 'node:crypto';
import type { Client } from '@souk/ops/client/client';

import { until } from '@souk/platform/testing/test-file';
import { newProduct } from '../testing/products.ts';
import { sharedShop } from '../testing/shared-shop.ts';
import { buyer, demoClient } from '../testing/users.ts';
import { violationsIn } from '../testing/violations.ts';

const shop = sharedShop();
const [seller, seller2] = [demoClient(shop, 'seller'), demoClient(shop, 'seller2')];
const courier = demoClient(shop, 'courier');

type Delivery = {
  readonly id: string;
  readonly status: string;
  readonly trackingNumber: string | null;
  readonly slot: { readonly id: string } | null;
  readonly parcel: { readonly id: string };
};

async function deliveriesOf(client: Client, orderId: string): Promise<readonly Delivery[]> {
  const { order } = await client.ask<{ order: { deliveries: Delivery[] } }>(
    `query ($id: ID!) {
      order(id: $id) { deliveries { id status trackingNumber slot { id } parcel { id } } }
    }`,
    { id: orderId },
  );
  return order.deliveries;
}

/** Places an order for a product of each seller. */
async function placeForBoth(client: Client): Promise<string> {
  const products = [await newProduct(seller, 10, '10.00'), await newProduct(seller2, 10, '20.00')];
  const items = products.map((productId) => ({ productId, quantity: 1 }));
  const { placeOrder } = await client.ask<{ placeOrder: { order: { id: string } } }>(
    `mutation ($input: PlaceOrderInput!) {
      placeOrder(input: $input) { ... on PlaceOrderPayload { order { id } } }
    }`,
    { input: { items, wait: 'SETTLED', idempotencyKey: randomUUID() } },
  );
  return placeOrder.order.id;
}

async function report(id: string, status: string): Promise<void> {
  await courier.ask(
    `mutation ($id: ID!, $status: DeliveryStatus!, $key: ID!) {
      advanceDelivery(input: { id: $id, status: $status, idempotencyKey: $key }) { __typename }
    }`,
    { id, status, key: randomUUID() },
  );
}

describe('an order of two sellers', () => {
  it('has a delivery for each parcel in one slot; each seller sees its own (DEL-5)', async () => {
    const me = await buyer(shop);
    const orderId = await placeForBoth(me);
    await until(async () =>
      (await deliveriesOf(me, orderId)).every(({ status }) => status === 'SCHEDULED'),
    );
    const all = await deliveriesOf(me, orderId);
    expect(all).toHaveLength(2);
    expect(new Set(all.map(({ slot }) => slot?.id)).size).toBe(1);
    expect(new Set(all.map(({ trackingNumber }) => trackingNumber)).size).toBe(2);
    expect(await deliveriesOf(seller, orderId)).toEqual([all[0]]);
    expect(await deliveriesOf(seller2, orderId)).toEqual([all[1]]);
  });

  it('is delivered when both parcels are, and keeps all invariants (DEL-4)', async () => {
    const me = await buyer(shop);
    const orderId = await placeForBoth(me);
    for (const { id } of await deliveriesOf(me, orderId)) {
      await report(id, 'IN_TRANSIT');
      await report(id, 'DELIVERED');
    }
    await until(async () => {
      const { order } = await me.ask<{ order: { status: string } }>(
        'query ($id: ID!) { order(id: $id) { status } }',
        { id: orderId },
      );
      const deliveries = await deliveriesOf(me, orderId);
      return [order, ...deliveries].every(({ status }) => status === 'DELIVERED');
    });
    expect(await violationsIn(shop)).toEqual(new Map());
  });
});
