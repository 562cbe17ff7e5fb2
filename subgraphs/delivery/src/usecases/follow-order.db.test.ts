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

const about = { number: 'S-1', buyerId: 'ann' };

/** The messages about an order, and the reports of a courier. */
const send = {
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

type Input = keyof typeof send;
type Effect = readonly DeliveryStatus[] | 'FAULT';

/**
 * The statuses that each input takes a delivery through, by its status before; NONE before the
 * booking. An input that is left out changes nothing.
 */
const effects: Readonly<Record<Input, Partial<Record<DeliveryStatus | 'NONE', Effect>>>> = {
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

/** The expected history after some inputs, and which of them are faults. */
function expected(inputs: readonly Input[]) {
  const history: DeliveryStatus[] = [];
  const faults: boolean[] = [];
  let isCancelledFirst = false;
  for (const input of inputs) {
    const status = history.at(-1) ?? 'NONE';
    isCancelledFirst ||= input === 'cancel' && status === 'NONE';
    const effect = isCancelledFirst && input === 'book' ? [] : (effects[input][status] ?? []);
    faults.push(effect === 'FAULT');
    if (effect !== 'FAULT') history.push(...effect);
  }
  return { history, faults };
}

/** How each attempt ended; null while it is under way. */
function attemptsIn(history: readonly DeliveryStatus[]): (DeliveryStatus | null)[] {
  return history.flatMap((status, index) =>
    status === 'IN_TRANSIT' ? [history[index + 1] ?? null] : [],
  );
}

/** The actual history, attempts and messages of an order's delivery. */
async function actual(orderId: string) {
  const [events, attempts, published] = await Promise.all([
    harness.historyOf(orderId),
    harness.attemptsOf(orderId),
    harness.published(orderId),
  ]);
  const statuses = published.filter(({ type }) => type === 'delivery-status');
  return {
    // A tracking number that arrives late is an event without a new status.
    history: events.map(({ status }) => status).filter((status, n, all) => status !== all[n - 1]),
    versions: statuses.map(({ version }) => version),
    published: statuses.map(({ data }) => data.status),
    events: events.map(({ status }) => status),
    attempts: attempts.map(({ endedAt, failed }) => {
      if (!endedAt) return null;
      return failed ? 'FAILED' : 'DELIVERED';
    }),
  };
}

/** Most deliveries are booked first; the others get inputs too early. */
const beginnings: readonly Input[][] = [[], ['book'], ['book', 'confirm']];
const anyInputs = fc
  .tuple(
    fc.constantFrom(...beginnings),
    fc.array(fc.constantFrom(...(Object.keys(send) as Input[])), { maxLength: 7 }),
  )
  .map(([beginning, others]) => [...beginning, ...others]);

describe('a delivery and its order', () => {
  it('agree after any inputs in any order, however often they are repeated (DEL-4, SAG-9)', async () => {
    await fc.assert(
      fc.asyncProperty(anyInputs, async (inputs) => {
        const orderId = newId();
        const takenBefore = await harness.takenOf(slotId);
        const model = expected(inputs);
        for (const [index, input] of inputs.entries()) {
          if (model.faults[index])
            await expect(send[input](orderId)).rejects.toThrow('without a place');
          else await send[input](orderId);
        }
        const { history, versions, published, events, attempts } = await actual(orderId);
        expect(history).toEqual(model.history);
        expect(attempts).toEqual(attemptsIn(model.history));
        expect(published).toEqual(events);
        expect(versions).toEqual(events.map((_, index) => index + 1));
        const holds = history.length > 0 && history.at(-1) !== 'CANCELLED';
        expect(await harness.takenOf(slotId)).toBe(takenBefore + Number(holds));
      }),
      { numRuns: 50 },
    );
  });

  it('are shipped together before the delivery is confirmed, with the tracking number of the order (DEL-4)', async () => {
    const orderId = newId();
    await send.book(orderId);
    await send.shipped(orderId);
    const [, , scheduled, shipped] = await harness.published(orderId);
    expect(scheduled).toMatchObject({ version: 2, data: { status: 'SCHEDULED' } });
    expect(shipped).toMatchObject({
      version: 3,
      data: { status: 'IN_TRANSIT', trackingNumber: 'RA1' },
    });
    await send.confirm(orderId);
    expect(await harness.replyTo(orderId)).toMatchObject({ data: { success: true } });
  });

  it('keep the generated tracking number when the order has none (DEL-5)', async () => {
    const orderId = newId();
    await send.book(orderId);
    await send.confirm(orderId);
    const number = (await harness.deliveryOf(orderId))?.trackingNumber;
    await send.shipped(orderId, null);
    expect(await harness.deliveryOf(orderId)).toMatchObject({ trackingNumber: number });
  });

  it('publish a tracking number that arrives late, once (DEL-5)', async () => {
    const orderId = newId();
    for (const input of ['book', 'confirm', 'out'] as const) await send[input](orderId);
    await send.shipped(orderId);
    await send.shipped(orderId);
    const statuses = (await harness.published(orderId)).filter(
      ({ type }) => type === 'delivery-status',
    );
    expect(statuses.slice(3)).toEqual([
      expect.objectContaining({
        version: 4,
        data: expect.objectContaining({ status: 'IN_TRANSIT', trackingNumber: 'RA1' }),
      }),
    ]);
    expect(await harness.attemptsOf(orderId)).toHaveLength(1);
  });
});
