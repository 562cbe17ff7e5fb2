import { randomUUID } from 'node:crypto';
import type { Client } from '@souk/ops/client/client';
import { Shopper } from '@souk/ops/demo/shopper';
import { newProduct } from '../testing/products.ts';
import { sharedShop, sharedState } from '../testing/shared-shop.ts';
import { type PrincipalName, type Principals, principalNames, principals } from './principals.ts';

let all: Principals;
/** An order in each state, by the name of the state. */
const orders: Record<string, { readonly id: string; readonly parcelId: string }> = {};
const states = ['CONFIRMED', 'SHIPPED', 'CANCELLED', 'FAILED', 'refunded'] as const;

beforeAll(async () => {
  all = await principals(sharedShop(), sharedState());
  const { owner, seller, operator } = all;
  const me = new Shopper(owner);
  const productId = await newProduct(seller, 100, '10.00');
  const dear = await newProduct(seller, 100, '9999.00');
  const place = async (state: string, product = productId) => {
    const { order } = await me.placeAllowingDuplicates(product, 2, randomUUID(), 'SETTLED');
    const id = order?.id ?? '';
    const found = await owner.ask<{ order: { parcels: { id: string }[] } }>(
      'query ($id: ID!) { order(id: $id) { parcels { id } } }',
      { id },
    );
    orders[state] = { id, parcelId: found.order.parcels[0]?.id ?? '' };
    return id;
  };
  await place('CONFIRMED');
  await place('FAILED', dear);
  await new Shopper(seller).change('shipOrder', await place('SHIPPED'));
  await me.change('cancelOrder', await place('CANCELLED'));
  const refunded = await place('refunded');
  await new Shopper(seller).change('shipOrder', refunded);
  await refundAs(operator, { orderId: refunded });
});

/** Whether a principal can refund this. Each refund of 0.01 leaves enough for the next. */
async function refundAs(client: Client, what: object): Promise<boolean> {
  const input = { ...what, idempotencyKey: randomUUID() };
  const mutation =
    'mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) { __typename } }';
  const answer = await client
    .ask<{ refundPayment: { __typename: string } }>(mutation, { input })
    .catch(() => null);
  return answer?.refundPayment.__typename === 'RefundPaymentPayload';
}

type Listed = { readonly actions: readonly string[] } | null;

/** Whether the order, and its parcel, list the refund among the actions of a principal. */
async function isListed(client: Client, state: string): Promise<[boolean, boolean]> {
  const query = `query ($id: ID!, $parcelId: ID!) {
    order(id: $id) { actions } parcel(id: $parcelId) { actions }
  }`;
  const shown = await client
    .ask<{ order: Listed; parcel: Listed }>(query, { ...orders[state] })
    .catch(() => null);
  const has = (listed: Listed | undefined) => listed?.actions.includes('REFUND') ?? false;
  return [has(shown?.order), has(shown?.parcel)];
}

describe('the action REFUND', () => {
  const cases = states.flatMap((state) => principalNames.map((name) => [state, name] as const));

  it.each(cases)(
    'of an order that is %s is for %s what refundPayment does',
    async (state, name) => {
      const client = all[name as PrincipalName];
      const { id: orderId, parcelId } = orders[state] ?? {};
      const listed = await isListed(client, state);
      const amount = { amount: '0.01' };
      const done = [
        await refundAs(client, { orderId, amount }),
        await refundAs(client, { orderId, parcelId, amount }),
      ];
      expect(listed).toEqual(done);
    },
  );

  it('is listed for an operator while money is left, and not for the buyer', async () => {
    expect(await isListed(all.operator, 'CONFIRMED')).toEqual([true, true]);
    expect(await isListed(all.operator, 'refunded')).toEqual([false, false]);
    expect(await isListed(all.owner, 'CONFIRMED')).toEqual([false, false]);
  });
});
