import { randomUUID } from 'node:crypto';
import type { System } from '@souk/ops/system/start-system';
import { newProduct } from '../testing/products.ts';
import { startShop } from '../testing/start-shop.ts';
import { demoClient } from '../testing/users.ts';
import { Audience } from './subscriber-socket.ts';

const minutes = 60_000;
const rounds = 6;
const [sockets, ofEach] = [100, 100];
/** What the gateway may have for its objects: those of all rounds, were they kept, would end it. */
const heapMb = 160;
let system: System;

beforeAll(async () => {
  system = await startShop({
    overrides: {
      NODE_OPTIONS: `--max-old-space-size=${heapMb}`,
      SUBSCRIPTIONS_PER_SOCKET_MAX: String(ofEach),
    },
  });
}, 3 * minutes);
afterAll(() => system.stop());

async function figure(name: string): Promise<number> {
  const text = await (await fetch(`${system.running.gatewayUrl}/metrics`)).text();
  const values = [...text.matchAll(new RegExp(`^${name}(?:{.*})? (.+)$`, 'gm'))];
  return values.reduce((sum, [, value]) => sum + Number(value), 0);
}

async function until(name: string, wanted: number): Promise<void> {
  while ((await figure(name)) !== wanted);
}

async function setStock(productId: string, quantity: number): Promise<void> {
  await demoClient(system.running, 'seller').ask(
    `mutation ($id: ID!, $quantity: Int!, $key: ID!) {
      setStock(productId: $id, quantity: $quantity, idempotencyKey: $key) { __typename }
    }`,
    { id: productId, quantity, key: randomUUID() },
  );
}

/** Everybody comes, two things happen, everybody goes. Returns what each was told. */
async function performance(productId: string): Promise<unknown[][]> {
  const payload = {
    query: 'subscription ($ids: [ID!]!) { stockChanged(productIds: $ids) { available } }',
    variables: { ids: [productId] },
  };
  const { gatewayUrl } = system.running;
  const audiences = await Promise.all(
    Array.from({ length: sockets }, () => Audience.of(gatewayUrl, ofEach, payload)),
  );
  await until('souk_live_listening', sockets * ofEach);
  expect(await figure('souk_live_groups')).toBe(1);
  const before = await figure('souk_live_delivered_total');
  await setStock(productId, 7);
  await setStock(productId, 8);
  await Promise.all(audiences.map((one) => one.heard(2)));
  expect(await figure('souk_live_delivered_total')).toBe(before + 2 * sockets * ofEach);
  await Promise.all(audiences.map((one) => one.leave()));
  return audiences.flatMap(({ told }) => told);
}

describe('ten thousand subscribers', () => {
  it(
    'hear of each event once, in order, and leave nothing behind when they go (GW-6, OPS-8)',
    async () => {
      const productId = await newProduct(demoClient(system.running, 'seller'), 1);
      const told = [7, 8].map((available) => ({ data: { stockChanged: { available } } }));
      const begun = await figure('process_start_time_seconds');
      for (let round = 1; round <= rounds; round += 1) {
        const heard = await performance(productId);
        expect(heard).toHaveLength(sockets * ofEach);
        expect(heard.filter((one) => JSON.stringify(one) !== JSON.stringify(told))).toEqual([]);
        await until('souk_live_subscriptions', 0);
        expect(await figure('souk_live_groups')).toBe(0);
        expect(await figure('souk_live_listening')).toBe(0);
      }
      expect(await figure('process_start_time_seconds')).toBe(begun);
    },
    3 * minutes,
  );
});
