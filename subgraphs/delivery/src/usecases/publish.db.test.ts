import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import { parcelIdOf } from '@souk/schema/parcel-id';
import { booking, type DeliveryHarness, deliveryHarness } from '../testing/harness.ts';

let harness: DeliveryHarness;
let slots: { slotId: string; from: string; to: string }[];
const start = Date.parse('2026-11-21T12:00:00Z');
const at = (n: number) => new Date(start + n * 1_000).toISOString();
const hour = (n: number) => new Date(start + n * 3_600_000).toISOString();

beforeEach(async () => {
  harness = await deliveryHarness();
  slots = [];
  for (const hours of [1, 2, 3]) {
    const slotId = await harness.addSlot(1, hours);
    slots.push({ slotId, from: hour(hours), to: hour(hours + 1) });
  }
});

afterEach(() => harness.orm.close());

const tick = () => {
  harness.now = new Date(harness.now.getTime() + 1_000);
};

const bodiesOf = async (orderId: string) =>
  (await harness.published(orderId)).map(({ type, version, data }) => [type, version, data]);

/** Books a slot for bea. */
async function book(
  orderId: string,
  slotId = slots[1]?.slotId ?? '',
  sellerIds = ['sam'],
): Promise<string> {
  const parties = { buyerId: 'bea', sellerIds };
  await harness.receive('book-delivery', booking(orderId, { ...parties, slotId }));
  return (await harness.deliveryOf(orderId))?.id ?? '';
}

/** The record of one change: the `version` is its number. */
function statusRecord(orderId: string, deliveryId: string, seller = 'sam') {
  const parcelId = parcelIdOf(orderId, seller);
  const parties = { deliveryId, orderId, parcelId, buyerId: 'bea', sellerIds: [seller] };
  return (seq: number, status: string, more: object = {}) => [
    'delivery-status',
    seq,
    { ...parties, status, trackingNumber: null, note: null, at: at(seq - 1), ...more },
  ];
}

const done = (orderId: string, transactionId: string | null, data: object | null = null) => ({
  ...{ orderId, success: true, message: null, transactionId, data },
});

describe('the facts of a delivery have its values', () => {
  it('when it is booked, noted, scheduled, shipped and delivered', async () => {
    const orderId = newId();
    const id = await book(orderId);
    tick();
    await harness.ask(
      viewerOf('bea'),
      `mutation ($id: ID!) { addDeliveryNote(id: $id, note: "Ring.", idempotencyKey: "key") { __typename } }`,
      { id },
    );
    tick();
    await harness.receive('confirm-delivery', { orderId });
    tick();
    const party = { orderId, number: 'S-2026-000001', buyerId: 'bea' };
    const shipped = { status: 'Shipped', trackingNumber: 'T-5', shippedAt: harness.now } as const;
    await harness.receive('order-shipped', { ...party, ...shipped });
    tick();
    await harness.advance(id, 'DELIVERED', 'At the door.');
    const record = statusRecord(orderId, id);
    const generated = (await bodiesOf(orderId))[3]?.[2].trackingNumber;
    expect(generated).toMatch(/\w{6}/);
    expect(await bodiesOf(orderId)).toEqual([
      record(1, 'RESERVED'),
      ['delivery-booked', null, done(orderId, id, slots[1])],
      record(2, 'RESERVED', { note: 'Ring.' }),
      record(3, 'SCHEDULED', { trackingNumber: generated }),
      ['delivery-scheduled', null, done(orderId, id)],
      record(4, 'IN_TRANSIT', { trackingNumber: 'T-5' }),
      record(5, 'DELIVERED', { trackingNumber: 'T-5', note: 'At the door.' }),
    ]);
  });

  it('when it is cancelled, also without a booking', async () => {
    const [orderId, unknown] = [newId(), newId()];
    const id = await book(orderId);
    tick();
    await harness.receive('cancel-delivery', { orderId });
    expect((await bodiesOf(orderId)).slice(-2)).toEqual([
      statusRecord(orderId, id)(2, 'CANCELLED'),
      ['delivery-cancelled', null, done(orderId, id)],
    ]);
    await harness.receive('cancel-delivery', { orderId: unknown });
    expect(await bodiesOf(unknown)).toEqual([['delivery-cancelled', null, done(unknown, null)]]);
  });

  it('of each parcel, under one sequence of versions, with the cancellation that the command names', async () => {
    const orderId = newId();
    await book(orderId, slots[1]?.slotId, ['sam', 'sue']);
    const [sam, sue] = await Promise.all(['sam', 'sue'].map((one) => harness.idOf(orderId, one)));
    const [ofSam, ofSue] = [
      statusRecord(orderId, sam ?? ''),
      statusRecord(orderId, sue ?? '', 'sue'),
    ];
    const about = { orderId, parcelId: parcelIdOf(orderId, 'sue') };
    await harness.receive('amend-delivery', { ...about, cancellationId: 'units' });
    await harness.receive('cancel-delivery', { ...about, cancellationId: 'all' });
    const text = 'Units of this parcel are being cancelled.';
    const now = { at: at(0) };
    expect(await bodiesOf(orderId)).toEqual([
      ofSam(1, 'RESERVED', now),
      ofSue(2, 'RESERVED', now),
      ['delivery-booked', null, done(orderId, sam ?? '', slots[1])],
      ofSue(3, 'RESERVED', { ...now, note: text, cancellationId: 'units' }),
      ['delivery-amended', null, { ...done(orderId, sue ?? ''), cancellationId: 'units' }],
      ofSue(4, 'CANCELLED', now),
      ['delivery-cancelled', null, { ...done(orderId, sue ?? ''), cancellationId: 'all' }],
    ]);
  });

  it('when the cancel is refused, as the goods have left', async () => {
    const orderId = newId();
    const id = await book(orderId);
    await harness.receive('confirm-delivery', { orderId });
    await harness.advance(id, 'IN_TRANSIT');
    await harness.receive('cancel-delivery', { orderId });
    expect((await bodiesOf(orderId)).at(-1)).toEqual([
      'delivery-cancelled',
      null,
      {
        ...{ orderId, success: false, message: 'The goods have left.', transactionId: id },
        data: { code: 'ALREADY_LEFT' },
      },
    ]);
  });

  it('when the booking is refused, with the next slots that are free', async () => {
    const [first, orderId] = [newId(), newId()];
    await book(first);
    await book(orderId);
    expect(await bodiesOf(orderId)).toEqual([
      [
        'delivery-refused',
        null,
        {
          ...{ orderId, success: false, message: expect.any(String), transactionId: null },
          data: { code: 'NO_DELIVERY_SLOT', alternatives: [slots[2]] },
        },
      ],
    ]);
  });
});
