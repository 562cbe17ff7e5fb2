import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { Shopper } from '@souk/ops/demo/shopper';
import { verify } from '@souk/ops/verify/verify';
import { openBus, openBusAdmin } from '@souk/platform/bus/open-bus';
import { busConfigAt } from '@souk/platform/bus/settings';
import { newLogger } from '@souk/platform/runtime/logger';
import { topics } from '@souk/schema/events/topics';
import { availableOf, newProduct } from '../testing/goods.ts';
import { buyer, demoClient } from '../testing/people.ts';
import { sharedShop, sharedState } from '../testing/shared-shop.ts';

const shop = sharedShop();
const seller = demoClient(shop, 'seller');
const bus = await openBus(busConfigAt(shop.busUrl), newLogger('test', 'fatal'));
const admin = await openBusAdmin(busConfigAt(shop.busUrl));
afterAll(() => Promise.all([bus.close(), admin.close()]));

/** Puts a record on a topic as a shell does: no key, no headers. */
function byHand(topic: string, value: string | null, key: string | null = null) {
  return bus.publish([{ topic, key, value, headers: {} }]);
}

/** What is still for sale, when it is what we wait for. */
async function untilAvailable(productId: string, wanted: number): Promise<void> {
  while ((await availableOf(seller, productId)) !== wanted);
}

function sale(productId: string, quantity: number): string {
  const items = [{ productId, quantity, price: 1000.0 }];
  return JSON.stringify({ orderId: 'test-order', items, totalPrice: 2000.0 });
}

describe('every group moved back by a thousand records', () => {
  it('changes no figure (EVT-8)', async () => {
    const me = new Shopper(await buyer(shop));
    const productId = await newProduct(seller, 10, '1.00');
    const { order } = await me.place(productId, 3, randomUUID(), 'SETTLED');
    const names = topics.map(({ name }) => name);
    for (const group of Object.keys(shop.services)) await admin.rewind(group, names, 1_000);
    const marker = await newProduct(seller, 1);
    await byHand('order-placed', sale(marker, 1));
    await untilAvailable(marker, 0);
    expect(await me.statusOf(order?.id ?? '')).toBe('CONFIRMED');
    expect(await me.balance()).toBe('4997.00');
    expect(await availableOf(seller, productId)).toBe(7);
    expect(await verify(shop, () => {})).toEqual(new Map());
  });
});

describe('a sale made elsewhere', () => {
  it('lowers the stock, each line once (INV-5)', async () => {
    const productId = await newProduct(seller, 10);
    await byHand('order-placed', sale(productId, 2));
    await untilAvailable(productId, 8);
    await byHand('order-placed', `\uFEFF${sale(productId, 2)}\n`);
    await untilAvailable(productId, 6);
  });

  it('of more than there is changes nothing, and the next one is handled (INV-5)', async () => {
    const productId = await newProduct(seller, 3);
    await byHand('order-placed', sale(productId, 4));
    await byHand('order-placed', '{"orderId": broken');
    await byHand('order-placed', sale(productId, 1));
    await untilAvailable(productId, 2);
  });

  it('does not count an order of ours a second time (INV-4)', async () => {
    const productId = await newProduct(seller, 10, '1.00');
    const me = new Shopper(await buyer(shop));
    const { order } = await me.place(productId, 2, randomUUID(), 'SETTLED');
    expect(order?.status).toBe('CONFIRMED');
    const marker = await newProduct(seller, 1);
    await byHand('order-placed', sale(marker, 1));
    await untilAvailable(marker, 0);
    expect(await availableOf(seller, productId)).toBe(8);
  });
});

describe('garbage', () => {
  it.each(topics.map(({ name, compacted }) => [name, compacted] as const))(
    'on %s is put aside, and the shop goes on (EVT-10)',
    async (topic, compacted) => {
      await byHand(topic, '{"half": ', 'a-key');
      await byHand(topic, null, 'a-key');
      // Kafka itself refuses a record without a key where it keeps the last one of each.
      for (const value of compacted ? [] : ['not json at all', null]) await byHand(topic, value);
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

  it('was met by every service, and orders still end well (EVT-10, GW-8)', async () => {
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
