import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import { meet } from '@souk/platform/testing/meet';
import { booking, type DeliveryHarness, deliveryHarness } from '../testing/harness.ts';

let harness: DeliveryHarness;
beforeAll(async () => {
  harness = await deliveryHarness();
  await harness.addSlot(100, 1);
});

const [ann, sam, eve] = [viewerOf('ann'), viewerOf('sam', 'seller'), viewerOf('eve', 'seller')];

async function booked() {
  const orderId = newId();
  await harness.receive('book-delivery', booking(orderId));
  return { orderId, id: (await harness.deliveryOf(orderId))?.id ?? '' };
}

async function addNote(viewer: typeof ann, id: string, note: string, key: string = newId()) {
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
  it('of a seller, a courier or a buyer is published to all of them (DEL-5)', async () => {
    const { id, orderId } = await booked();
    await addNote(sam, id, ' Fragile. ');
    await addNote(viewerOf('carl', 'courier'), id, 'I ring twice.');
    expect(await addNote(ann, id, 'Third floor.')).toEqual({
      __typename: 'Delivery',
      status: 'RESERVED',
      events: [null, 'Fragile.', 'I ring twice.', 'Third floor.'].map((note) => {
        return { status: 'RESERVED', note };
      }),
    });
    const statuses = (await harness.published(orderId)).filter(({ version }) => version !== null);
    expect(statuses.map(({ version, data }) => [version, data.note])).toEqual([
      [1, null],
      [2, 'Fragile.'],
      [3, 'I ring twice.'],
      [4, 'Third floor.'],
    ]);
  });

  it('of anybody else is refused as for an unknown delivery, and leaves nothing (DEL-5, ID-13)', async () => {
    const { id, orderId } = await booked();
    const before = await harness.published(orderId);
    expect(await addNote(eve, id, 'Hello.')).toEqual(await addNote(eve, newId(), 'Hello.'));
    expect(await addNote(ann, id, '  ')).toMatchObject({ fields: [{ path: ['note'] }] });
    expect(await harness.published(orderId)).toEqual(before);
  });

  it('is added once when it is retried', async () => {
    const { id, orderId } = await booked();
    const answer = await addNote(ann, id, 'Third floor.', 'one');
    expect(await addNote(ann, id, 'Third floor.', 'one')).toEqual(answer);
    expect((await addNote(ann, id, 'Fourth.', 'one')).__typename).toBe('IdempotencyKeyReused');
    expect(await harness.historyOf(orderId)).toHaveLength(2);
  });

  it('of each of two at once is added, one after the other', async () => {
    const { id, orderId } = await booked();
    const before = harness.runs;
    await meet(harness.orm, { table: 'deliveries', id }, [
      () => addNote(ann, id, 'Third floor.'),
      () => addNote(sam, id, 'Fragile.'),
    ]);
    expect(harness.runs - before).toBe(2);
    const notes = (await harness.historyOf(orderId)).map(({ seq, note }) => [seq, note]);
    expect(notes.map(([seq]) => seq)).toEqual([1, 2, 3]);
    expect(notes.map(([, note]) => note)).toEqual(
      expect.arrayContaining(['Third floor.', 'Fragile.']),
    );
  });
});
