import { randomUUID } from 'node:crypto';
import type { Client } from '@souk/ops/client/client';
import { availableOf, newProduct } from '../testing/products.ts';
import { sharedShop } from '../testing/shared-shop.ts';
import { demoClient, newcomer } from '../testing/users.ts';
import { idOf, rest, withKey } from './rest-client.ts';

const shop = sharedShop();
const seller = demoClient(shop, 'seller');
const path = '/api/v1/order';
const deliveryInfo = { address: 'Moscow, ul. Primernaya, 1' };

/** A buyer who has opened an account and deposited 5000 by REST. */
async function buyerByRest() {
  const client = await newcomer(shop);
  const email = `${randomUUID()}@souk.example`;
  const opened = await rest(client, 'POST', '/api/v1/billing/accounts', { email });
  expect(opened).toMatchObject({ status: 201, body: { status: 'ACTIVE' } });
  const again = await rest(client, 'POST', '/api/v1/billing/accounts', {});
  expect(again).toMatchObject({ status: 409, body: opened.body });
  expect(again.headers.get('x-souk-refusal')).toBe('ACCOUNT_EXISTS');
  const { accountId } = opened.body;
  const deposit = await rest(client, 'POST', '/api/v1/billing/deposit', {
    accountId,
    amount: 5000,
  });
  expect(deposit).toMatchObject({ status: 200, body: { success: true, newBalance: 5000 } });
  expect(deposit.text).toContain('"newBalance":5000.00');
  return client;
}

const orderOf = (productId: string, quantity: number, price = 1000) => ({
  description: 'Birthday',
  items: [{ productId, name: 'ignored', quantity, price }],
  deliveryInfo,
});

/** Every field of a confirmed order of two units, as that system knows it. */
const confirmedOrder = (userId: string, productId: string) => ({
  id: expect.stringMatching(/^[\da-f-]{36}$/),
  number: expect.stringMatching(/^S-\d{4}-\d+$/),
  ...{ userId, price: 2000, description: 'Birthday', errorMessage: null },
  ...{ status: 'CONFIRMED', state: 'CONFIRMED', version: expect.any(Number) },
  ...{ createdAt: expect.stringMatching(instant), updatedAt: expect.stringMatching(instant) },
  items: [
    {
      ...{ productId, quantity: 2, price: 1000 },
      ...{ name: expect.stringMatching(/^Thing /), createdAt: expect.stringMatching(instant) },
    },
  ],
});
const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** What the failed order of a buyer has of the later steps of its checkout. */
async function failedOrderOf(client: Client) {
  const { orders } = await client.ask<{ orders: { edges: { node: object }[] } }>(
    `{ orders(first: 1) { edges { node { id status reservation { id } delivery { id } } } } }`,
  );
  return orders.edges[0]?.node as { readonly id: string };
}

describe('an order of a client of the older system with the saga', () => {
  it('is 201, 200 with the same key, 409 with the order under another, 422 with another body (SAG-12, SAG-14, SAG-15, ORD-1, ORD-8, RST-3, BIL-1, BIL-2, BIL-4)', async () => {
    const me = await buyerByRest();
    const productId = await newProduct(seller, 10, '1000.00');
    const body = orderOf(productId, 2);
    const headers = withKey();
    const first = await rest(me, 'POST', path, body, headers);
    expect(first).toMatchObject({
      status: 201,
      body: { price: 2000, status: 'CONFIRMED', state: 'CONFIRMED', items: [{ price: 1000 }] },
    });
    expect(first.body).toEqual(confirmedOrder(await idOf(me), productId));
    expect(first.text).toContain('"price":2000.00');
    expect(first.headers.get('location')).toBe(`${path}/${first.body.id}`);
    const again = await rest(me, 'POST', path, body, headers);
    expect(again).toMatchObject({ status: 200, body: first.body });
    const similar = await rest(me, 'POST', path, orderOf(productId, 3), withKey());
    expect(similar).toMatchObject({ status: 409, body: { id: first.body.id } });
    expect(similar.headers.get('x-souk-refusal')).toBe('DUPLICATE_ORDER');
    expect(similar.headers.get('content-type')).toMatch(/^application\/json/);
    const reused = await rest(me, 'POST', path, orderOf(productId, 1), headers);
    expect(reused).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect(await rest(me, 'GET', `${path}/${first.body.id}`)).toMatchObject({
      status: 200,
      body: first.body,
    });
    const insisted = { ...body, allowDuplicate: true };
    expect(await rest(me, 'POST', path, insisted, withKey())).toMatchObject({ status: 201 });
  });

  it('needs the header with the key (SAG-12)', async () => {
    const me = await newcomer(shop);
    const answer = await rest(me, 'POST', path, orderOf(randomUUID(), 1));
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'VALIDATION_FAILED', fields: [{ path: 'Idempotency-Key' }] },
    });
  });

  it('is 500 with the words of that system when the stock is short, each time (SAG-5)', async () => {
    const me = await buyerByRest();
    const productId = await newProduct(seller, 1, '10.00');
    const headers = withKey();
    const failed = await rest(me, 'POST', path, orderOf(productId, 2, 10), headers);
    expect(failed).toMatchObject({ status: 500, body: { code: 'OUT_OF_STOCK' } });
    expect(failed.body.message).toMatch(/^Warehouse reservation failed: /);
    expect(failed.headers.get('x-souk-refusal')).toBe('OUT_OF_STOCK');
    const again = await rest(me, 'POST', path, orderOf(productId, 2, 10), headers);
    expect(again).toMatchObject({ status: 500, body: { message: failed.body.message } });
    expect(await availableOf(me, productId)).toBe(1);
    const balance = await rest(me, 'GET', `/api/PaymentsProxy/${await idOf(me)}/balance`);
    expect(balance.body).toMatchObject({ balance: 5000, held: 0 });
  });

  it('is 500 when the money is short, and no later step has begun (SAG-7, ORD-8)', async () => {
    const me = await buyerByRest();
    const productId = await newProduct(seller, 10, '1000.00');
    const poor = await rest(me, 'POST', path, orderOf(productId, 6), withKey());
    expect(poor).toMatchObject({ status: 500, body: { code: 'INSUFFICIENT_FUNDS' } });
    expect(poor.body.message).toMatch(/^Payment failed: /);
    expect(poor.headers.get('x-souk-refusal')).toBe('INSUFFICIENT_FUNDS');
    const failed = await failedOrderOf(me);
    expect(failed).toMatchObject({ status: 'FAILED', reservation: null, delivery: null });
    expect(await rest(me, 'GET', `${path}/${failed.id}`)).toMatchObject({
      status: 200,
      body: { status: 'FAILED', errorMessage: poor.body.message, price: 6000 },
    });
    expect(await availableOf(me, productId)).toBe(10);
  });

  it('is 409 for another price (ORD-2, ORD-14, GW-9)', async () => {
    const me = await buyerByRest();
    const productId = await newProduct(seller, 10, '1000.00');
    const priced = await rest(me, 'POST', path, orderOf(productId, 1, 999.99), withKey());
    expect(priced).toMatchObject({
      status: 409,
      body: { code: 'PRICE_CHANGED', total: 1000, prices: [{ productId, unitPrice: 1000 }] },
    });
    expect(priced.body.traceId).toBe(priced.headers.get('x-trace-id'));
  });
});
