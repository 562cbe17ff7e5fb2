import { EventEmitter, once } from 'node:events';
import { Shopper } from '@souk/ops/demo/shopper';
import type { IncomingRecord } from '@souk/platform/bus/bus';
import { openBus } from '@souk/platform/bus/open-bus';
import { busConfigAt } from '@souk/platform/bus/settings';
import { newLogger } from '@souk/platform/runtime/logger';
import { traceIdIn } from '@souk/platform/runtime/trace';
import { atEnd } from '@souk/platform/testing/test-file';
import { topics } from '@souk/schema/events/topics';
import { newProduct } from '../testing/products.ts';
import { sharedShop, sharedState } from '../testing/shared-shop.ts';
import { buyer, demoClient } from '../testing/users.ts';
import { linesOf, logIn, placeTracedOrder } from './traced-order.ts';

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

const recordsOf = (orderId: string) => records.filter(({ key }) => key === orderId);

async function untilPublished(orderId: string, ...types: string[]): Promise<void> {
  const isMissing = (type: string) =>
    !recordsOf(orderId).some(({ headers }) => headers.ce_type === type);
  while (types.some(isMissing)) await once(arrived, 'record');
}

describe('one order has one trace', () => {
  it('from the request to the last reply, in the records of all services and in the log (SAG-10, OPS-1, OPS-4)', async () => {
    const client = await buyer(shop);
    const productId = await newProduct(demoClient(shop, 'seller'), 5, '10.00');
    const { id, number, traceId } = await placeTracedOrder(shop.gatewayUrl, client, productId);
    // A cancel that overtakes the reply to a step would leave that step without an outcome.
    for (const step of ['commit-stock', 'confirm-delivery'])
      await linesOf(sharedState(), id, step, 'succeeded');
    expect(await new Shopper(client).change('cancelOrder', id)).toBe('CANCELLED');
    await untilPublished(id, 'payment-refunded', 'order-cancelled');

    const about = recordsOf(id).map(({ headers }) => headers);
    const sources = new Set(about.map(({ ce_source }) => ce_source));
    expect([...sources].sort()).toEqual(['billing', 'delivery', 'inventory', 'orders']);
    expect(new Set(about.map(({ correlationid }) => correlationid))).toEqual(new Set([traceId]));
    const headers = about.map(({ traceparent }) => traceparent);
    expect(new Set(headers.map(traceIdIn))).toEqual(new Set([traceId]));
    expect(new Set(headers).size).toBe(about.length);

    const lines = await linesOf(sharedState(), id, 'refund-payment', 'succeeded');
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
    const lines = await logIn(sharedState());
    const services = new Set(lines.map(({ service }) => service));
    expect([...services]).toEqual(expect.arrayContaining(['gateway', 'orders', 'billing']));
    const incomplete = lines.filter(({ time, level, service }) => !time || !level || !service);
    expect(incomplete).toEqual([]);
  });
});
