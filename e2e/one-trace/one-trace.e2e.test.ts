import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from '@souk/ops/client/client';
import { Shopper } from '@souk/ops/demo/shopper';
import type { IncomingRecord } from '@souk/platform/bus/bus';
import { openBus } from '@souk/platform/bus/open-bus';
import { busConfigAt } from '@souk/platform/bus/settings';
import { newLogger } from '@souk/platform/runtime/logger';
import { traceIdIn } from '@souk/platform/runtime/trace';
import { atEnd, until } from '@souk/platform/testing/test-file';
import { topics } from '@souk/schema/events/topics';
import { newProduct } from '../testing/products.ts';
import { sharedShop, sharedState } from '../testing/shared-shop.ts';
import { buyer, demoClient } from '../testing/users.ts';

type Line = Readonly<Record<string, unknown>>;

const shop = sharedShop();
const records: IncomingRecord[] = [];
const arrived = new EventEmitter();
const bus = await openBus(busConfigAt(shop.busUrl), newLogger('test', 'fatal'));
atEnd(() => bus.close());
beforeAll(async () => {
  const names = topics.map(({ name }) => name);
  await bus.tail(names, 'latest', (record) => {
    records.push(record);
    arrived.emit('record');
  });
});

/** Places an order of one product. Returns it with the trace id that the response names. */
async function place(client: Client, productId: string) {
  const query = `mutation ($input: PlaceOrderInput!) {
    placeOrder(input: $input) { ... on PlaceOrderPayload { order { id number } } }
  }`;
  const input = { items: [{ productId, quantity: 1 }], idempotencyKey: randomUUID() };
  const response = await fetch(`${shop.gatewayUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(await client.authorization()) },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data } = (await response.json()) as {
    data: { placeOrder: { order: { id: string; number: string } } };
  };
  return { ...data.placeOrder.order, traceId: response.headers.get('x-trace-id') };
}

const recordsOf = (orderId: string) => records.filter(({ key }) => key === orderId);

async function untilPublished(orderId: string, ...types: string[]): Promise<void> {
  const isMissing = (type: string) =>
    !recordsOf(orderId).some(({ headers }) => headers.ce_type === type);
  while (types.some(isMissing)) await once(arrived, 'record');
}

/** The log of all services, each line as an object. */
async function log(): Promise<readonly Line[]> {
  const text = await readFile(join(sharedState(), 'souk.log'), 'utf8');
  return text
    .slice(0, text.lastIndexOf('\n'))
    .split('\n')
    .map((line) => JSON.parse(line));
}

const isStep =
  (step: string, outcome: string) =>
  (line: Line): boolean =>
    line.step === step && line.outcome === outcome;

/** Returns the lines about an order, once one of them says that a step had an outcome. */
async function linesOf(orderId: string, step: string, outcome: string): Promise<readonly Line[]> {
  let lines: readonly Line[] = [];
  await until(async () => {
    lines = (await log()).filter((line) => line.orderId === orderId);
    return lines.some(isStep(step, outcome));
  });
  return lines;
}

describe('one order has one trace', () => {
  it('from the request to the last reply, in the records of all services and in the log (SAG-10, OPS-1, OPS-4)', async () => {
    const client = await buyer(shop);
    const productId = await newProduct(demoClient(shop, 'seller'), 5, '10.00');
    const { id, number, traceId } = await place(client, productId);
    // A cancel that overtakes the reply to a step would leave that step without an outcome.
    for (const step of ['commit-stock', 'confirm-delivery']) await linesOf(id, step, 'succeeded');
    expect(await new Shopper(client).change('cancelOrder', id)).toBe('CANCELLED');
    await untilPublished(id, 'payment-refunded', 'order-cancelled');

    const about = recordsOf(id).map(({ headers }) => headers);
    const sources = new Set(about.map(({ ce_source }) => ce_source));
    expect([...sources].sort()).toEqual(['billing', 'delivery', 'inventory', 'orders']);
    expect(new Set(about.map(({ correlationid }) => correlationid))).toEqual(new Set([traceId]));
    const headers = about.map(({ traceparent }) => traceparent);
    expect(new Set(headers.map(traceIdIn))).toEqual(new Set([traceId]));
    expect(new Set(headers).size).toBe(about.length);

    const lines = await linesOf(id, 'refund-payment', 'succeeded');
    const ofOrder = { service: 'orders', level: 'info', orderId: id, number, traceId };
    for (const line of lines) expect(line).toMatchObject(ofOrder);
    const steps = lines.map(({ step, attempt, outcome }) => [step, attempt, outcome].join(' '));
    expect(steps).toEqual(
      expect.arrayContaining([
        'hold-payment 1 sent',
        'hold-payment 1 succeeded',
        'confirm-delivery 1 succeeded',
        'cancel 1 accepted',
        'refund-payment 1 succeeded',
      ]),
    );
    const { saga } = (
      await demoClient(shop, 'operator').ask<{ order: { saga: { traceId: string } } }>(
        'query ($id: ID!) { order(id: $id) { saga { traceId } } }',
        { id },
      )
    ).order;
    expect(saga.traceId).toBe(traceId);
  });

  it('in a log whose lines all have time, level and service (OPS-1)', async () => {
    const lines = await log();
    const services = new Set(lines.map(({ service }) => service));
    expect([...services]).toEqual(expect.arrayContaining(['gateway', 'orders', 'billing']));
    const incomplete = lines.filter(({ time, level, service }) => !time || !level || !service);
    expect(incomplete).toEqual([]);
  });
});
