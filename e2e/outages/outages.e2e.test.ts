import { randomUUID } from 'node:crypto';
import type { Client } from '@souk/ops/client/client';
import { Shopper } from '@souk/ops/demo/shopper';
import type { System } from '@souk/ops/system/start-system';
import { verify } from '@souk/ops/verify/verify';
import { address, rest, withKey } from '../rest/rest-client.ts';
import { newProduct } from '../testing/products.ts';
import { startShop } from '../testing/start-shop.ts';
import { buyer, demoClient } from '../testing/users.ts';

let system: System;
let client: Client;
let me: Shopper;
let productId: string;

beforeAll(async () => {
  const overrides = { SAGA_RETRY_MS: '500', SAGA_RETRY_MAX_MS: '2000', OUTCOME_WAIT_MS: '500' };
  system = await startShop({ overrides });
  client = await buyer(system.running);
  me = new Shopper(client);
  productId = await newProduct(demoClient(system.running, 'seller'), 1_000, '1.00');
});

async function placeSome(count: number): Promise<string[]> {
  const requests = Array.from({ length: count }, () =>
    me.placeAllowingDuplicates(productId, 1, randomUUID()),
  );
  return (await Promise.all(requests)).map(({ replayed, order }) => {
    expect(replayed).toBe(false);
    return order?.id ?? '';
  });
}

async function allConfirmed(ids: readonly string[]): Promise<void> {
  for (const id of ids) expect((await me.watch(id, 'CONFIRMED')).at(-1)).toBe('CONFIRMED');
}

async function expectInvariants(): Promise<void> {
  expect(await verify(system.running, () => {})).toEqual(new Map());
}

describe('while the broker is unavailable', () => {
  it('orders are accepted; once it is back, each is confirmed exactly once (EVT-11, EVT-5)', async () => {
    const before = Number(await me.balance());
    const reconnect = await system.broker.cut();
    const ids = await placeSome(10);
    expect(await me.statusOf(ids[0] ?? '')).toMatch(/NEW|PROCESSING/);
    await reconnect();
    await allConfirmed(ids);
    expect(Number(await me.balance())).toBe(before - 10);
    await expectInvariants();
  });
});

describe('while the broker is unavailable, by REST', () => {
  it('an order is 201, or 202 where the outcome is awaited; then both are confirmed (EVT-11, SAG-15)', async () => {
    const items = [{ productId, quantity: 1 }];
    const reconnect = await system.broker.cut();
    const created = await rest(client, 'POST', '/api/orders', { shippingAddress: address, items });
    expect(created).toMatchObject({ status: 201, body: { status: 'Created' } });
    const saga = { items, deliveryInfo: { address: 'Moscow' }, allowDuplicate: true };
    const headers = withKey();
    const accepted = await rest(client, 'POST', '/api/v1/order', saga, headers);
    expect(accepted).toMatchObject({ status: 202, body: { errorMessage: null } });
    expect(accepted.body.status).toMatch(/NEW|PROCESSING/);
    expect(accepted.headers.get('retry-after')).toBe('1');
    const location = accepted.headers.get('location') ?? '';
    expect(location).toBe(`/api/v1/order/${accepted.body.id}`);
    await reconnect();
    await allConfirmed([created.body.id, accepted.body.id]);
    const read = await rest(client, 'GET', location);
    expect(read).toMatchObject({ status: 200, body: { status: 'CONFIRMED' } });
    expect(await rest(client, 'POST', '/api/v1/order', saga, headers)).toMatchObject({
      status: 200,
      body: { id: accepted.body.id, status: 'CONFIRMED' },
    });
    await expectInvariants();
  });
});

describe('a service that dies', () => {
  it.each(['orders', 'billing', 'inventory', 'delivery'] as const)(
    '%s: its work is completed after a restart, once (SAG-8, SAG-11, EVT-7)',
    async (name) => {
      const before = Number(await me.balance());
      const ids = await placeSome(8);
      await system.children.of(name).kill();
      await system.restart(name);
      await allConfirmed(ids);
      expect(Number(await me.balance())).toBe(before - 8);
      await expectInvariants();
    },
  );

  it('billing: an order placed meanwhile is returned as PROCESSING, and is confirmed later (EVT-12, ORD-11, SAG-15)', async () => {
    await system.children.of('billing').stop();
    const { order } = await me.placeAllowingDuplicates(productId, 1, randomUUID(), 'SETTLED');
    expect(order?.status).toBe('PROCESSING');
    await system.restart('billing');
    await allConfirmed([order?.id ?? '']);
  });

  it('users: its fields are null, all others are answered, and the error reveals nothing internal (GW-3, GW-9)', async () => {
    const [id = ''] = await placeSome(1);
    await allConfirmed([id]);
    await system.children.of('users').stop();
    const answer = await fetch(`${system.running.gatewayUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(await client.authorization()) },
      body: JSON.stringify({
        query: 'query ($id: ID!) { order(id: $id) { number buyer { firstName } } }',
        variables: { id },
      }),
    });
    const text = await answer.text();
    const { data, errors } = JSON.parse(text);
    expect(data.order).toMatchObject({ number: expect.stringMatching(/^S-/) });
    expect(data.order.buyer).toEqual({ firstName: null });
    expect(errors[0].extensions).toMatchObject({ code: 'UNAVAILABLE' });
    expect(text).not.toMatch(/users|127\.0\.0\.1|ECONNREFUSED/);
    await system.restart('users');
  });
});

describe('PostgreSQL', () => {
  it('loses nothing when it stops and starts again (SAG-8)', async () => {
    const ids = await placeSome(5);
    await system.postgres.stop();
    await expect(client.ask('{ account { id } }')).rejects.toThrow();
    await system.postgres.restart();
    await allConfirmed(ids);
    await expectInvariants();
  });
});
