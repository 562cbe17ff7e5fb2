import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import { meet } from '@souk/platform/testing/meet';
import { booking, type DeliveryHarness, deliveryHarness } from '../testing/harness.ts';

let harness: DeliveryHarness;
beforeAll(async () => {
  harness = await deliveryHarness();
  await harness.addSlot(100, 1);
});

const carl = viewerOf('carl', 'courier');
const mutation = `mutation ($id: ID!, $status: DeliveryStatus!, $note: String, $key: ID!) {
  advanceDelivery(id: $id, status: $status, note: $note, idempotencyKey: $key) {
    __typename
    ... on Delivery {
      status
      trackingNumber
      events { status note }
      attempts { id startedAt endedAt failed }
    }
    ... on IllegalDeliveryTransition { message from to }
    ... on ValidationFailed { fields { path } }
  }
}`;

/** A scheduled delivery. */
async function scheduled() {
  const orderId = newId();
  await harness.receive('book-delivery', booking(orderId));
  await harness.receive('confirm-delivery', { orderId });
  return { orderId, id: (await harness.deliveryOf(orderId))?.id ?? '' };
}

async function advance(variables: object, viewer = carl) {
  const { advanceDelivery } = await harness.ask(viewer, mutation, {
    key: newId(),
    ...variables,
  });
  return advanceDelivery as { __typename: string };
}

describe('advancing a delivery', () => {
  it('publishes each status of two attempts with its note (DEL-3, DEL-4)', async () => {
    const { id, orderId } = await scheduled();
    await advance({ id, status: 'IN_TRANSIT' });
    await advance({ id, status: 'FAILED', note: 'Nobody home.' });
    await advance({ id, status: 'IN_TRANSIT' });
    const answer = await advance({ id, status: 'DELIVERED', note: 'At the door.' });
    const noon = harness.now.toISOString();
    expect(answer).toEqual({
      __typename: 'Delivery',
      status: 'DELIVERED',
      trackingNumber: expect.stringMatching(/^SK/),
      events: [
        { status: 'RESERVED', note: null },
        { status: 'SCHEDULED', note: null },
        { status: 'IN_TRANSIT', note: null },
        { status: 'FAILED', note: 'Nobody home.' },
        { status: 'IN_TRANSIT', note: null },
        { status: 'DELIVERED', note: 'At the door.' },
      ],
      attempts: [
        { id: expect.any(String), startedAt: noon, endedAt: noon, failed: true },
        { id: expect.any(String), startedAt: noon, endedAt: noon, failed: false },
      ],
    });
    const statuses = (await harness.published(orderId)).filter(
      ({ type }) => type === 'delivery-status',
    );
    expect(statuses.map(({ version, data }) => [version, data.status, data.note])).toEqual([
      [1, 'RESERVED', null],
      [2, 'SCHEDULED', null],
      [3, 'IN_TRANSIT', null],
      [4, 'FAILED', 'Nobody home.'],
      [5, 'IN_TRANSIT', null],
      [6, 'DELIVERED', 'At the door.'],
    ]);
  });

  it.each(['DELIVERED', 'FAILED', 'CANCELLED', 'RESERVED'])(
    'to %s is refused while it is SCHEDULED, and leaves nothing',
    async (status) => {
      const { id, orderId } = await scheduled();
      const before = await harness.published(orderId);
      expect(await advance({ id, status })).toEqual({
        __typename: 'IllegalDeliveryTransition',
        message: `A delivery that is SCHEDULED cannot become ${status}.`,
        from: 'SCHEDULED',
        to: status,
      });
      expect(await harness.published(orderId)).toEqual(before);
    },
  );

  it('is refused before its order is confirmed', async () => {
    const orderId = newId();
    await harness.receive('book-delivery', booking(orderId));
    const { id } = (await harness.deliveryOf(orderId)) ?? {};
    for (const to of ['IN_TRANSIT', 'SCHEDULED']) {
      expect(await advance({ id, status: to })).toMatchObject({ from: 'RESERVED', to });
    }
  });

  it('changes nothing when the status is repeated, with the same key or another', async () => {
    const { id, orderId } = await scheduled();
    const report = { id, status: 'IN_TRANSIT', note: 'Off.', key: 'one' };
    const answer = await advance(report);
    const before = await harness.published(orderId);
    expect(await advance(report)).toEqual(answer);
    expect(await advance({ ...report, key: 'two' })).toEqual(answer);
    expect(await harness.published(orderId)).toEqual(before);
    const other = await advance({ ...report, status: 'FAILED' });
    expect(other.__typename).toBe('IdempotencyKeyReused');
  });

  it('happens once when two ask at once (DEL-4)', async () => {
    const { id, orderId } = await scheduled();
    const twice = () => advance({ id, status: 'IN_TRANSIT' });
    await meet(harness.orm, { table: 'deliveries', id }, [twice, twice]);
    expect(await harness.attemptsOf(orderId)).toHaveLength(1);
    expect(await harness.deliveryOf(orderId)).toMatchObject({ version: 3 });
  });

  it('is forbidden to buyers and sellers, and leaves nothing', async () => {
    const { id, orderId } = await scheduled();
    for (const viewer of [viewerOf('ann'), viewerOf('sam', 'seller'), viewerOf('eve')]) {
      await expect(advance({ id, status: 'IN_TRANSIT' }, viewer)).rejects.toThrow('permission');
    }
    expect(await harness.attemptsOf(orderId)).toEqual([]);
  });

  it('is NotFound for an unknown id', async () => {
    expect((await advance({ id: newId(), status: 'IN_TRANSIT' })).__typename).toBe('NotFound');
    expect((await advance({ id: 'x', status: 'IN_TRANSIT' })).__typename).toBe('NotFound');
  });

  it('is refused with a blank or too long note, or one that no database can hold (GW-8)', async () => {
    const { id } = await scheduled();
    for (const note of ['\0', ' ', 'x'.repeat(501)]) {
      const answer = await advance({ id, status: 'IN_TRANSIT', note });
      expect(answer).toEqual({ __typename: 'ValidationFailed', fields: [{ path: ['note'] }] });
    }
  });
});
