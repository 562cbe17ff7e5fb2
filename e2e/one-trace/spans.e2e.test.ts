import { Shopper } from '@souk/ops/demo/shopper';
import type { System } from '@souk/ops/system/start-system';
import {
  type OtlpReceiver,
  type ReceivedSpan,
  startOtlpReceiver,
} from '@souk/platform/testing/otlp-receiver';
import { until } from '@souk/platform/testing/test-file';
import { newProduct } from '../testing/products.ts';
import { startShop } from '../testing/start-shop.ts';
import { buyer, demoClient } from '../testing/users.ts';
import { type Line, linesOf, placeTracedOrder } from './traced-order.ts';

let receiver: OtlpReceiver;
let system: System;
let order: { readonly id: string; readonly traceId: string };
let lines: readonly Line[];
let spans: readonly ReceivedSpan[];

/** Buys one product in a shop that sends its spans, and stops the shop: then all of them have arrived. */
beforeAll(async () => {
  receiver = await startOtlpReceiver();
  system = await startShop({ overrides: { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url } });
  const { running, folder } = system;
  const client = await buyer(running);
  const productId = await newProduct(demoClient(running, 'seller'), 5, '10.00');
  order = await placeTracedOrder(running.gatewayUrl, client, productId);
  await new Shopper(client).watch(order.id, 'CONFIRMED');
  lines = await linesOf(folder, order.id, 'commit-stock', 'succeeded');
  await linesOf(folder, order.id, 'confirm-delivery', 'succeeded');
  const isAnalysed = ({ traceId, name }: ReceivedSpan) =>
    traceId === order.traceId && name === 'process order-confirmed';
  await until(() => receiver.spans.some(isAnalysed));
  await system.stop();
  spans = receiver.spans.filter(({ traceId }) => traceId === order.traceId);
});

const named = (service: string, name: string) =>
  spans.filter((span) => span.service === service && span.name === name);

describe('the spans of one order (OPS-4)', () => {
  it('form one tree, whose root is the request of the buyer', () => {
    const ids = new Set(spans.map(({ id }) => id));
    expect(ids.size).toBe(spans.length);
    const roots = spans.filter(({ parentId }) => !ids.has(parentId));
    expect(roots.map(({ service, name, parentId }) => [service, name, parentId])).toEqual([
      ['gateway', 'POST /graphql', ''],
    ]);
    expect(roots[0]?.attributes).toMatchObject({
      'graphql.operation.name': 'Buy',
      'http.response.status_code': '200',
    });
  });

  it.each([
    ['gateway', ['parse', 'plan', 'execute', 'fetch orders']],
    ['orders', ['POST /graphql', 'PlaceOrder', 'transaction', 'insert orders']],
    ['orders', ['publish order-placed', 'send order-placed', 'process payment-captured']],
    ['billing', ['process billing-commands', 'publish payment-captured', 'send payment-captured']],
    ['inventory', ['process inventory-commands', 'send stock-reserved']],
    ['delivery', ['process delivery-commands', 'send delivery-booked']],
    ['notifications', ['process order-status']],
    ['analytics', ['process order-confirmed']],
  ])('has those of %s: %j', (service, names) => {
    expect(names.filter((name) => named(service, name).length === 0)).toEqual([]);
  });

  it('have the statements of a transaction below the use case that ran it', () => {
    const parentOf = ({ parentId }: ReceivedSpan) => spans.find(({ id }) => id === parentId);
    const [insert] = named('orders', 'insert orders');
    const [transaction] = [insert && parentOf(insert)];
    expect(transaction?.name).toBe('transaction');
    expect(transaction && parentOf(transaction)?.name).toBe('PlaceOrder');
    expect(insert?.attributes['db.query.text']).toMatch(/^insert into/);
  });

  it('are those of the log: each line about the order has their trace id', () => {
    expect(lines.length).toBeGreaterThan(5);
    expect(new Set(lines.map(({ traceId }) => traceId))).toEqual(new Set([order.traceId]));
  });

  it('say nothing about their buyer', () => {
    const text = JSON.stringify(receiver.spans);
    expect(text).not.toMatch(/@souk\.example|eyJ[\w-]+\.eyJ/);
    const statements = receiver.spans.map(({ attributes }) => attributes['db.query.text'] ?? '');
    expect(statements.filter((statement) => statement.includes(order.id))).toEqual([]);
  });
});
