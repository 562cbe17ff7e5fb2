import { randomUUID } from 'node:crypto';
import { Shopper } from '@souk/ops/demo/shopper';
import { availableOf, newProduct } from '../testing/products.ts';
import { sharedShop } from '../testing/shared-shop.ts';
import { buyer, demoClient } from '../testing/users.ts';

const shop = sharedShop();
const seller = demoClient(shop, 'seller');
const operator = demoClient(shop, 'operator');

/** A confirmed order of two units at 100.00, its buyer, and the product. */
async function confirmed() {
  const me = new Shopper(await buyer(shop));
  const productId = await newProduct(seller, 10, '100.00');
  const { order } = await me.place(productId, 2, randomUUID(), 'SETTLED');
  return { me, productId, id: order?.id ?? '' };
}

async function refund(id: string, amount?: string): Promise<object> {
  const { refundPayment } = await operator.ask<{ refundPayment: { payment: object } }>(
    `mutation ($input: RefundPaymentInput!) {
      refundPayment(input: $input) {
        ... on RefundPaymentPayload { payment { status refunded { amount } } }
      }
    }`,
    { input: { orderId: id, ...(amount && { amount: { amount } }), idempotencyKey: randomUUID() } },
  );
  return refundPayment.payment;
}

async function ship(id: string): Promise<object> {
  const { shipOrder } = await seller.ask<{ shipOrder: object }>(
    `mutation ($id: ID!, $key: ID!) { shipOrder(input: { id: $id, idempotencyKey: $key }) {
      __typename ... on ShipOrderPayload { order { status } } } }`,
    { id, key: randomUUID() },
  );
  return shipOrder;
}

describe('a refund', () => {
  it('of everything stops the shipment: the order is cancelled, money and stock are back', async () => {
    const { me, productId, id } = await confirmed();
    expect(await refund(id)).toEqual({ status: 'REFUNDED', refunded: { amount: '200.00' } });
    expect(await ship(id)).toEqual({ __typename: 'IllegalTransition' });
    expect((await me.watch(id, 'CANCELLED')).at(-1)).toBe('CANCELLED');
    expect(await me.balance()).toBe('5000.00');
    expect(await availableOf(me.client, productId)).toBe(10);
    const { order } = await me.client.ask<{ order: object }>(
      `query ($id: ID!) { order(id: $id) { failure { code } timeline { type } } }`,
      { id },
    );
    expect(order).toMatchObject({ failure: { code: 'REFUNDED' } });
    expect(JSON.stringify(order)).toContain('payment-refunded');
  });

  it('of a part is in the timeline, and the order is shipped all the same', async () => {
    const { me, id } = await confirmed();
    expect(await refund(id, '50')).toEqual({
      status: 'PARTIALLY_REFUNDED',
      refunded: { amount: '50.00' },
    });
    expect(await me.timelineOf(id)).toContainEqual(
      expect.objectContaining({ status: 'CONFIRMED', type: 'payment-refunded' }),
    );
    expect(await ship(id)).toEqual({
      __typename: 'ShipOrderPayload',
      order: { status: 'SHIPPED' },
    });
    expect(await refund(id)).toMatchObject({ status: 'REFUNDED' });
    expect((await me.timelineOf(id)).at(-1)).toMatchObject({
      status: 'SHIPPED',
      message: expect.stringMatching(
        /^150\.00 RUB was refunded for 2 × .+; 0\.00 RUB is not refunded\.$/,
      ),
    });
    expect(await me.balance()).toBe('5000.00');
  });
});
