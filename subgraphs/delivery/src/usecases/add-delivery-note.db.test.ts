import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import { meet } from '@souk/platform/testing/meet';
import { booking, type DeliveryHarness, deliveryHarness } from '../testing/harness.ts';

let harness: DeliveryHarness;
beforeAll(async () => {
  harness = await deliveryHarness();
  await harness.addSlot(100, 1);
});
afterAll(() => harness.orm.close());

const [ann, sam, eve] = [viewerOf('ann'), viewerOf('sam', 'seller'), viewerOf('eve', 'seller')];

async function booked() {
  const orderId = newId();
  await harness.receive('book-delivery', booking(orderId));
  return { orderId, id: (await harness.deliveryOf(orderId))?.id ?? '' };
}

async function say(viewer: typeof ann, id: string, note: string, key: string = newId()) {
  const { addDeliveryNote } = await harness.ask(
    viewer,
    `mutation ($id: ID!, $note: String!, $key: ID!) {
      addDeliveryNote(id: $id, note: $note, idempotencyKey: $key) {
        __typename
        ... on Delivery { status events { status note } }
        ... on ValidationFailed { fields { path } }
      }
    }`,
    { id, note, key },
  );
  return addDeliveryNote as { __typename: string };
}

describe('a note on a delivery', () => {
  it('goes from seller, buyer and courier to all of them (DEL-5)', async () => {
    const { id, orderId } = await booked();
    await say(sam, id, ' Fragile. ');
    await say(viewerOf('carl', 'courier'), id, 'I ring twice.');
    expect(await say(ann, id, 'Third floor.')).toEqual({
      __typename: 'Delivery',
      status: 'RESERVED',
      events: [null, 'Fragile.', 'I ring twice.', 'Third floor.'].map((note) => {
        return { status: 'RESERVED', note };
      }),
    });
    const told = (await harness.published(orderId)).filter(({ version }) => version !== null);
    expect(told.map(({ version, data }) => [version, data.note])).toEqual([
      [1, null],
      [2, 'Fragile.'],
      [3, 'I ring twice.'],
      [4, 'Third floor.'],
    ]);
  });

  it('of a stranger is refused as if there were no delivery, and leaves nothing (DEL-5, ID-13)', async () => {
    const { id, orderId } = await booked();
    const before = await harness.published(orderId);
    expect(await say(eve, id, 'Hello.')).toEqual(await say(eve, newId(), 'Hello.'));
    expect(await say(ann, id, '  ')).toMatchObject({ fields: [{ path: ['note'] }] });
    expect(await harness.published(orderId)).toEqual(before);
  });

  it('again under its key is there once', async () => {
    const { id, orderId } = await booked();
    const answer = await say(ann, id, 'Third floor.', 'one');
    expect(await say(ann, id, 'Third floor.', 'one')).toEqual(answer);
    expect((await say(ann, id, 'Fourth.', 'one')).__typename).toBe('IdempotencyKeyReused');
    expect(await harness.historyOf(orderId)).toHaveLength(2);
  });

  it('by two at once is two notes, one after the other', async () => {
    const { id, orderId } = await booked();
    const before = harness.runs;
    await meet(harness.orm, { table: 'deliveries', id }, [
      () => say(ann, id, 'Third floor.'),
      () => say(sam, id, 'Fragile.'),
    ]);
    expect(harness.runs - before).toBe(2);
    const notes = (await harness.historyOf(orderId)).map(({ seq, note }) => [seq, note]);
    expect(notes.map(([seq]) => seq)).toEqual([1, 2, 3]);
    expect(notes.map(([, note]) => note)).toEqual(
      expect.arrayContaining(['Third floor.', 'Fragile.']),
    );
  });
});
