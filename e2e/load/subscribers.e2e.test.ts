import { randomUUID } from 'node:crypto';
import type { System } from '@souk/ops/system/start-system';
import { until } from '@souk/platform/testing/test-file';
import { newProduct } from '../testing/products.ts';
import { startShop } from '../testing/start-shop.ts';
import { demoClient } from '../testing/users.ts';
import { SubscriberSocket } from './subscriber-socket.ts';

const rounds = 6;
const [socketCount, perSocket] = [100, 100];
/** Heap of the gateway: it would run out of memory if it kept the objects of all rounds. */
const heapMb = 160;
let system: System;

beforeAll(async () => {
  system = await startShop({
    overrides: {
      NODE_OPTIONS: `--max-old-space-size=${heapMb}`,
      SUBSCRIPTIONS_PER_SOCKET_MAX: String(perSocket),
    },
  });
});

async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${system.running.management.gateway}/metrics`)).text();
  const values = [...text.matchAll(new RegExp(`^${name}(?:{.*})? (.+)$`, 'gm'))];
  return values.reduce((sum, [, value]) => sum + Number(value), 0);
}

async function untilMetric(name: string, expected: number): Promise<void> {
  await until(async () => (await metric(name)) === expected);
}

async function setStock(productId: string, quantity: number): Promise<void> {
  await demoClient(system.running, 'seller').ask(
    `mutation ($id: ID!, $quantity: Int!, $key: ID!) {
      setStock(input: { productId: $id, quantity: $quantity, idempotencyKey: $key }) { __typename }
    }`,
    { id: productId, quantity, key: randomUUID() },
  );
}

/** Waits until the record of the stock of a new product is in its topic: it is no change for a later subscription. */
async function untilPublished(productId: string): Promise<void> {
  const operator = demoClient(system.running, 'operator');
  const query =
    'query ($key: String) { records(topic: "stock-changed", key: $key) { records { key } } }';
  type Answer = { readonly records: { readonly records: readonly object[] } };
  await until(async () => {
    const { records } = await operator.askRepeatedly<Answer>(query, { key: productId });
    return records.records.length > 0;
  });
}

/** Opens all subscriptions, changes the stock twice, closes them. Returns the messages of each. */
async function runRound(productId: string): Promise<unknown[][]> {
  const payload = {
    query: 'subscription ($ids: [ID!]!) { stockChanged(productIds: $ids) { available } }',
    variables: { ids: [productId] },
  };
  const { gatewayUrl } = system.running;
  const sockets = await Promise.all(
    Array.from({ length: socketCount }, () =>
      SubscriberSocket.open(gatewayUrl, perSocket, payload),
    ),
  );
  await untilMetric('souk_live_listening', socketCount * perSocket);
  expect(await metric('souk_live_groups')).toBe(1);
  const before = await metric('souk_live_delivered_total');
  await setStock(productId, 7);
  await setStock(productId, 8);
  await Promise.all(sockets.map((one) => one.received(2)));
  expect(await metric('souk_live_delivered_total')).toBe(before + 2 * socketCount * perSocket);
  await Promise.all(sockets.map((one) => one.close()));
  return sockets.flatMap(({ messages }) => messages);
}

describe('ten thousand subscribers', () => {
  it('receive each event once, in order, and leave nothing behind (GW-6, OPS-8)', async () => {
    const productId = await newProduct(demoClient(system.running, 'seller'), 1);
    await untilPublished(productId);
    const expected = [7, 8].map((available) => ({ data: { stockChanged: { available } } }));
    const startedAt = await metric('process_start_time_seconds');
    for (let round = 1; round <= rounds; round += 1) {
      const received = await runRound(productId);
      expect(received).toHaveLength(socketCount * perSocket);
      expect(received.filter((one) => JSON.stringify(one) !== JSON.stringify(expected))).toEqual(
        [],
      );
      await untilMetric('souk_live_subscriptions', 0);
      expect(await metric('souk_live_groups')).toBe(0);
      expect(await metric('souk_live_listening')).toBe(0);
    }
    expect(await metric('process_start_time_seconds')).toBe(startedAt);
  });
});
