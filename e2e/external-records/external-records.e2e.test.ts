import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { Shopper } from '@souk/ops/demo/shopper';

import { openBus, openBusAdmin } from '@souk/platform/bus/open-bus';
import { busConfigAt } from '@souk/platform/bus/settings';
import { newLogger } from '@souk/platform/runtime/logger';
import { atEnd, until } from '@souk/platform/testing/test-file';
import { topics } from '@souk/schema/events/topics';
import { availableOf, newProduct } from '../testing/products.ts';
import { sharedShop, sharedState } from '../testing/shared-shop.ts';
import { buyer, demoClient } from '../testing/users.ts';
import { violationsIn } from '../testing/violations.ts';

const shop = sharedShop();
const seller = demoClient(shop, 'seller');
const bus = await openBus(busConfigAt(shop.busUrl), newLogger('test', 'fatal'));
atEnd(() => bus.close());
const admin = await openBusAdmin(busConfigAt(shop.busUrl));
atEnd(() => admin.close());

/** Publishes a record as a shell tool does: without key or headers by default. */
function publish(topic: string, value: string | null, key: string | null = null) {
  return bus.publish([{ topic, key, value, headers: {} }]);
}

/** Waits until this many units are available. */
async function untilAvailable(productId: string, expected: number): Promise<void> {
  await until(async () => (await availableOf(seller, productId)) === expected);
}

function sale(productId: string, quantity: number): string {
  const items = [{ productId, quantity, price: 1000.0 }];
  return JSON.stringify({ orderId: 'test-order', items, totalPrice: 2000.0 });
}

describe('rewinding every group by a thousand records', () => {
  it('changes neither balance nor stock (EVT-8)', async () => {
    const me = new Shopper(await buyer(shop));
    const productId = await newProduct(seller, 10, '1.00');
    const { order } = await me.place(productId, 3, randomUUID(), 'SETTLED');
    const names = topics.map(({ name }) => name);
    for (const group of Object.keys(shop.services)) await admin.rewind(group, names, 1_000);
    const marker = await newProduct(seller, 1);
    await publish('order-placed', sale(marker, 1));
    await untilAvailable(marker, 0);
    expect(await me.statusOf(order?.id ?? '')).toBe('CONFIRMED');
    expect(await me.balance()).toBe('4997.00');
    expect(await availableOf(seller, productId)).toBe(7);
    expect(await violationsIn(shop)).toEqual(new Map());
  });
});

describe('an external sale', () => {
  it('lowers the stock, once for each record (INV-5)', async () => {
    const productId = await newProduct(seller, 10);
    await publish('order-placed', sale(productId, 2));
    await untilAvailable(productId, 8);
    await publish('order-placed', `\uFEFF${sale(productId, 2)}\n`);
    await untilAvailable(productId, 6);
  });

  it('above the stock changes nothing, and the next one is handled (INV-5)', async () => {
    const productId = await newProduct(seller, 3);
    await publish('order-placed', sale(productId, 4));
    await publish('order-placed', '{"orderId": broken');
    await publish('order-placed', sale(productId, 1));
    await untilAvailable(productId, 2);
  });

  it('does not count an internal order a second time (INV-4)', async () => {
    const productId = await newProduct(seller, 10, '1.00');
    const me = new Shopper(await buyer(shop));
    const { order } = await me.place(productId, 2, randomUUID(), 'SETTLED');
    expect(order?.status).toBe('CONFIRMED');
    const marker = await newProduct(seller, 1);
    await publish('order-placed', sale(marker, 1));
    await untilAvailable(marker, 0);
    expect(await availableOf(seller, productId)).toBe(8);
  });
});

describe('malformed records', () => {
  it.each(topics.map(({ name, compacted }) => [name, compacted] as const))(
    'are accepted by the topic %s (EVT-10)',
    async (topic, compacted) => {
      await publish(topic, '{"half": ', 'a-key');
      await publish(topic, null, 'a-key');
      // Kafka itself refuses records without a key on a compacted topic.
      for (const value of compacted ? [] : ['not json at all', null]) await publish(topic, value);
      await bus.publish([
        {
          topic,
          key: 'k',
          value: '{}',
          headers: { ce_id: randomUUID(), ce_source: 'x', ce_type: topic },
        },
      ]);
    },
  );

  it('do not stop any service: orders are still confirmed (EVT-10, GW-8)', async () => {
    const me = new Shopper(await buyer(shop));
    const productId = await newProduct(seller, 10, '1.00');
    const { order } = await me.place(productId, 1, randomUUID(), 'SETTLED');
    expect(order?.status).toBe('CONFIRMED');
  });
});

describe('npm run events', () => {
  it('lists topics, prints records, and lists dead letters (EVT-1, INV-5)', async () => {
    const run = promisify(execFile);
    const events = async (...args: string[]) => {
      const { stdout } = await run(process.execPath, ['ops/events.ts', ...args], {
        env: { SOUK_STATE: sharedState() },
      });
      return stdout;
    };
    expect(await events('topics')).toContain('order-placed');
    expect(await events('records', 'order-placed', '--last', '1')).toContain('orderId');
    expect(await events('dead')).toContain('order-placed');
  });
});
