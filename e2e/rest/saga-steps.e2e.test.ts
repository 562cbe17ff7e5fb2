import { randomUUID } from 'node:crypto';
import type { Client } from '@souk/ops/client/client';
import { orchestrator } from '../rights/principals.ts';
import { availableOf, newProduct } from '../testing/products.ts';
import { sharedShop, sharedState } from '../testing/shared-shop.ts';
import { buyer, demoClient } from '../testing/users.ts';
import { idOf, type RestResponse, rest, withKey } from './rest-client.ts';

const shop = sharedShop();
const seller = demoClient(shop, 'seller');
let program: Client;
beforeAll(async () => {
  program = await orchestrator(shop, sharedState());
});

/** Expects the one form of the results of all steps, with a further name of the id. */
function expectStep(answer: RestResponse, success: boolean, alias?: string): string {
  const { status, body } = answer;
  expect(status).toBe(200);
  expect(body).toEqual({
    ...{ success, message: expect.any(String), data: body.data },
    transactionId: success ? expect.any(String) : null,
    ...(alias && { [alias]: body.transactionId }),
  });
  return body.transactionId;
}

const balanceOf = async (client: Client) =>
  (await rest(client, 'GET', `/api/PaymentsProxy/${await idOf(client)}/balance`)).text;

describe('a step of an external orchestrator, and its compensation', () => {
  it('withdraws money, and gives it back once (RST-4, SAG-3, SAG-4, BIL-6, BIL-7)', async () => {
    const me = await buyer(shop);
    const path = '/api/v1/billing/withdraw';
    const withdrawal = { userId: await idOf(me), orderId: randomUUID(), amount: 2000 };
    const id = expectStep(await rest(program, 'POST', path, withdrawal), true);
    expect(expectStep(await rest(program, 'POST', path, withdrawal), true)).toBe(id);
    expect(await balanceOf(me)).toContain('"balance":3000.00');
    for (const _ of [1, 2]) {
      expectCompensated(await rest(program, 'POST', `${path}/cancel/${id}`, undefined, withKey()));
      expect(await balanceOf(me)).toContain('"balance":5000.00');
    }
    const tooMuch = { ...withdrawal, orderId: randomUUID(), amount: 5000.01 };
    expectStep(await rest(program, 'POST', path, tooMuch), false);
    expect(await balanceOf(me)).toContain('"balance":5000.00,"held":0.00');
  });

  it('reserves stock, and releases it once (RST-4, SAG-3, SAG-4, INV-7, INV-8)', async () => {
    const productId = await newProduct(seller, 10);
    const path = '/api/v1/warehouse/reserve';
    const order = (quantity: number) => ({
      orderId: randomUUID(),
      items: [{ productId, quantity }],
    });
    const answer = await rest(program, 'POST', path, order(2));
    const id = expectStep(answer, true, 'reservationId');
    expect(await availableOf(seller, productId)).toBe(8);
    for (const _ of [1, 2]) {
      expectCompensated(await rest(program, 'POST', `${path}/cancel/${id}`, undefined, withKey()));
      expect(await availableOf(seller, productId)).toBe(10);
    }
    expectStep(await rest(program, 'POST', path, order(11)), false, 'reservationId');
    expect(await availableOf(seller, productId)).toBe(10);
  });

  it('books a slot, and releases it once; then it cannot be booked for that order (RST-4, SAG-3, SAG-4, DEL-1, DEL-2)', async () => {
    const path = '/api/v1/deliveries/reserve';
    const order = { orderId: randomUUID(), address: 'Moscow, ul. Primernaya, 1' };
    const id = expectStep(await rest(program, 'POST', path, order), true, 'deliveryId');
    expect(expectStep(await rest(program, 'POST', path, order), true, 'deliveryId')).toBe(id);
    for (const _ of [1, 2])
      expectCompensated(await rest(program, 'POST', `${path}/cancel/${id}`, undefined, withKey()));
    expectStep(await rest(program, 'POST', path, order, withKey()), false, 'deliveryId');
  });
});

describe('a step of an order that has a checkout of the shop', () => {
  it('is 409, whatever the participant, and 403 for a buyer (RST-4)', async () => {
    const me = await buyer(shop);
    const [userId, productId] = [await idOf(me), await newProduct(seller, 10, '10.00')];
    const deliveryInfo = { address: 'Moscow' };
    const order = { items: [{ productId, quantity: 1 }], deliveryInfo };
    const placed = await rest(me, 'POST', '/api/v1/order', order, withKey());
    expect(placed).toMatchObject({ status: 201 });
    const orderId = placed.body.id;
    const steps: readonly (readonly [string, object])[] = [
      ['/api/v1/billing/withdraw', { userId, orderId, amount: 1 }],
      ['/api/v1/warehouse/reserve', { orderId, items: order.items }],
      ['/api/v1/deliveries/reserve', { orderId, ...deliveryInfo }],
    ];
    for (const [path, body] of steps) {
      const refused = { status: 409, body: { code: 'MANAGED_BY_CHECKOUT' } };
      expect(await rest(program, 'POST', path, body)).toMatchObject(refused);
      expect(await rest(me, 'POST', path, body)).toMatchObject({ status: 403 });
    }
    expect(await balanceOf(me)).toContain('"balance":4990.00');
    expect(await availableOf(me, productId)).toBe(9);
  });
});

/** The result of a compensation, also of one that has nothing left to do. */
function expectCompensated({ status, body }: RestResponse): void {
  expect(status).toBe(200);
  expect(Object.keys(body).toSorted()).toEqual(['data', 'message', 'success', 'transactionId']);
  expect(body.success).toBe(true);
}
