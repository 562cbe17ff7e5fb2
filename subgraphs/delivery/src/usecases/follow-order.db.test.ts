import { newId } from '@souk/platform/runtime/id';
import fc from 'fast-check';
import type { DeliveryStatus } from '../domain/status.ts';
import { booking, type DeliveryHarness, deliveryHarness } from '../testing/harness.ts';

let harness: DeliveryHarness;
let slotId: string;
beforeAll(async () => {
  harness = await deliveryHarness();
  slotId = await harness.addSlot(10_000, 1);
});
afterAll(() => harness.orm.close());

const about = { number: 'S-1', buyerId: 'ann' };

/** What the service is told about one order. */
const tell = {
  book: (orderId: string) => harness.receive('book-delivery', booking(orderId)),
  confirm: (orderId: string) => harness.receive('confirm-delivery', { orderId }),
  cancel: (orderId: string) => harness.receive('cancel-delivery', { orderId }),
  shipped: (orderId: string, trackingNumber: string | null = 'RA1') =>
    harness.receive('order-shipped', {
      ...about,
      orderId,
      status: 'Shipped',
      trackingNumber,
      shippedAt: harness.now,
    }),
  delivered: (orderId: string) =>
    harness.receive('order-delivered', {
      ...about,
      orderId,
      status: 'Delivered',
      deliveredAt: harness.now,
    }),
  out: (orderId: string) => report(orderId, 'IN_TRANSIT'),
  arrived: (orderId: string) => report(orderId, 'DELIVERED'),
  back: (orderId: string) => report(orderId, 'FAILED'),
};

async function report(orderId: string, status: DeliveryStatus): Promise<void> {
  await harness.advance((await harness.deliveryOf(orderId))?.id ?? newId(), status);
}

type News = keyof typeof tell;
type Steps = readonly DeliveryStatus[] | 'FAULT';

/** What each piece of news makes of a delivery in each status. All that is left out: nothing. */
const effects: Readonly<Record<News, Partial<Record<DeliveryStatus | 'NONE', Steps>>>> = {
  book: { NONE: ['RESERVED'] },
  confirm: { NONE: 'FAULT', CANCELLED: 'FAULT', RESERVED: ['SCHEDULED'] },
  cancel: { RESERVED: ['CANCELLED'], SCHEDULED: ['CANCELLED'] },
  shipped: { RESERVED: ['SCHEDULED', 'IN_TRANSIT'], SCHEDULED: ['IN_TRANSIT'] },
  delivered: {
    RESERVED: ['SCHEDULED', 'IN_TRANSIT', 'DELIVERED'],
    SCHEDULED: ['IN_TRANSIT', 'DELIVERED'],
    IN_TRANSIT: ['DELIVERED'],
    FAILED: ['IN_TRANSIT', 'DELIVERED'],
  },
  out: { SCHEDULED: ['IN_TRANSIT'], FAILED: ['IN_TRANSIT'] },
  arrived: { IN_TRANSIT: ['DELIVERED'] },
  back: { IN_TRANSIT: ['FAILED'] },
};

/** What the service is expected to be after some news, and what of them are faults. */
function expected(news: readonly News[]) {
  const history: DeliveryStatus[] = [];
  const faults: boolean[] = [];
  let givenUp = false;
  for (const one of news) {
    const status = history.at(-1) ?? 'NONE';
    givenUp ||= one === 'cancel' && status === 'NONE';
    const steps = givenUp && one === 'book' ? [] : (effects[one][status] ?? []);
    faults.push(steps === 'FAULT');
    if (steps !== 'FAULT') history.push(...steps);
  }
  return { history, faults };
}

/** Each time it went out, by how it ended; null while it is out. */
function attemptsIn(history: readonly DeliveryStatus[]): (DeliveryStatus | null)[] {
  return history.flatMap((status, index) =>
    status === 'IN_TRANSIT' ? [history[index + 1] ?? null] : [],
  );
}

async function seen(orderId: string) {
  const [events, attempts, told] = await Promise.all([
    harness.historyOf(orderId),
    harness.attemptsOf(orderId),
    harness.published(orderId),
  ]);
  const statuses = told.filter(({ type }) => type === 'delivery-status');
  return {
    // A number that is heard late is told without a step.
    history: events.map(({ status }) => status).filter((status, n, all) => status !== all[n - 1]),
    versions: statuses.map(({ version }) => version),
    told: statuses.map(({ data }) => data.status),
    events: events.map(({ status }) => status),
    attempts: attempts.map(({ endedAt, failed }) => {
      if (!endedAt) return null;
      return failed ? 'FAILED' : 'DELIVERED';
    }),
  };
}

/** Most orders are booked first; the others show what comes too early. */
const beginnings: readonly News[][] = [[], ['book'], ['book', 'confirm']];
const anyNews = fc
  .tuple(
    fc.constantFrom(...beginnings),
    fc.array(fc.constantFrom(...(Object.keys(tell) as News[])), { maxLength: 7 }),
  )
  .map(([beginning, news]) => [...beginning, ...news]);

describe('a delivery and its order', () => {
  it('agree after any news in any order, however often they come (DEL-4, SAG-9)', async () => {
    await fc.assert(
      fc.asyncProperty(anyNews, async (news) => {
        const orderId = newId();
        const takenBefore = await harness.takenOf(slotId);
        const model = expected(news);
        for (const [index, one] of news.entries()) {
          if (model.faults[index])
            await expect(tell[one](orderId)).rejects.toThrow('without a place');
          else await tell[one](orderId);
        }
        const { history, versions, told, events, attempts } = await seen(orderId);
        expect(history).toEqual(model.history);
        expect(attempts).toEqual(attemptsIn(model.history));
        expect(told).toEqual(events);
        expect(versions).toEqual(events.map((_, index) => index + 1));
        const holds = history.length > 0 && history.at(-1) !== 'CANCELLED';
        expect(await harness.takenOf(slotId)).toBe(takenBefore + Number(holds));
      }),
      { numRuns: 50 },
    );
  });

  it('leave together before the delivery is confirmed, under the number of the order (DEL-4)', async () => {
    const orderId = newId();
    await tell.book(orderId);
    await tell.shipped(orderId);
    const [, , scheduled, shipped] = await harness.published(orderId);
    expect(scheduled).toMatchObject({ version: 2, data: { status: 'SCHEDULED' } });
    expect(shipped).toMatchObject({
      version: 3,
      data: { status: 'IN_TRANSIT', trackingNumber: 'RA1' },
    });
    await tell.confirm(orderId);
    expect(await harness.replyTo(orderId)).toMatchObject({ data: { success: true } });
  });

  it('keep the number of the delivery where the order has none (DEL-5)', async () => {
    const orderId = newId();
    await tell.book(orderId);
    await tell.confirm(orderId);
    const number = (await harness.deliveryOf(orderId))?.trackingNumber;
    await tell.shipped(orderId, null);
    expect(await harness.deliveryOf(orderId)).toMatchObject({ trackingNumber: number });
  });

  it('tell a number that is heard late, once (DEL-5)', async () => {
    const orderId = newId();
    for (const news of ['book', 'confirm', 'out'] as const) await tell[news](orderId);
    await tell.shipped(orderId);
    await tell.shipped(orderId);
    const told = (await harness.published(orderId)).filter(
      ({ type }) => type === 'delivery-status',
    );
    expect(told.slice(3)).toEqual([
      expect.objectContaining({
        version: 4,
        data: expect.objectContaining({ status: 'IN_TRANSIT', trackingNumber: 'RA1' }),
      }),
    ]);
    expect(await harness.attemptsOf(orderId)).toHaveLength(1);
  });
});
