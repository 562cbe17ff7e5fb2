import { tokenFor } from '../testing/token.ts';
import { Harness, nextChange, nextSeqs, transports, untilListening } from './testing/harness.ts';
import { contentOf, signCursor } from './testing/sign-cursor.ts';
import type { Subscriber } from './testing/subscribers.ts';

/** Valid for longer than the replay window. */
const ann = await tokenFor('ann', [], '3d');

describe.each(transports)('subscriptions with a cursor over %s', (_, connect) => {
  let harness: Harness;
  beforeEach(() => {
    harness = new Harness(connect, ann);
  });
  afterEach(() => harness.clear());

  it('resume at another gateway without gaps or duplicates, in order (GW-6)', async () => {
    const [first, second] = [await harness.start(), await harness.start()];
    await harness.backend.move('p-1', 'PACKED');
    const before = await harness.parcelOf(first, 'p-1');
    await nextChange(before);
    await harness.backend.move('p-1', 'SENT');
    const { cursor } = await nextChange(before);
    before.disconnect();
    await harness.backend.move('p-1', 'SENT');
    await harness.backend.move('p-2', 'PACKED');
    await harness.backend.move('p-1', 'SENT');
    const after = await harness.parcelOf(second, 'p-1', cursor);
    expect(await nextSeqs(after, 2)).toEqual([3, 4]);
    await harness.backend.move('p-1', 'ARRIVED');
    expect(await nextChange(after)).toMatchObject({ snapshot: false, event: { seq: 5 } });
  });

  it('resume at a gateway that started later, from the log (GW-6)', async () => {
    const first = await harness.start();
    const before = await harness.parcelsOf(first);
    await untilListening(first, 1);
    await harness.backend.move('p-0', 'PACKED');
    const { cursor } = await nextChange(before);
    const ids = ['p-1', 'p-2', 'p-3', 'p-4', 'p-5', 'p-6'];
    for (let round = 0; round < 20; round += 1) {
      for (const id of ids) await harness.backend.move(id, 'SENT');
    }
    const later = await harness.start();
    const after = await harness.parcelsOf(later, cursor);
    const seqs = await seqsByParcel(after, 120);
    const twenty = Array.from({ length: 20 }, (_value, index) => index + 1);
    expect(seqs).toEqual(new Map(ids.map((id) => [id, twenty])));
    await untilListening(later, 1);
    await harness.backend.move('p-6', 'ARRIVED');
    expect(await nextSeqs(after, 1)).toEqual([21]);
  });

  it('resume from the cursor of every message, live or replayed (GW-6)', async () => {
    const gateway = await harness.start();
    const one = await harness.parcelsOf(gateway);
    await untilListening(gateway, 1);
    for (const id of ['p-1', 'p-2', 'p-3', 'p-1', 'p-2', 'p-3'])
      await harness.backend.move(id, 'SENT');
    const cursors: string[] = [];
    for (let count = 0; count < 6; count += 1) cursors.push((await nextChange(one)).cursor);
    const later = await harness.start();
    for (const [index, cursor] of cursors.slice(0, -1).entries()) {
      const again = await harness.parcelsOf(later, cursor);
      const rest = await seqsByParcel(again, 5 - index);
      expect([...rest.values()].flat()).toHaveLength(5 - index);
      again.disconnect();
    }
  });

  it('start with a new snapshot when it is older than the replay window', async () => {
    let now = new Date();
    const gateway = await harness.start({ now: () => now });
    await harness.backend.move('p-1', 'PACKED');
    const { cursor } = await nextChange(await harness.parcelOf(gateway, 'p-1'));
    await harness.backend.move('p-1', 'SENT');
    now = new Date(now.getTime() + 24 * 3_600_000 + 1_000);
    const again = await harness.parcelOf(gateway, 'p-1', cursor);
    expect(await nextChange(again)).toMatchObject({ snapshot: true, event: { seq: 2 } });
    await harness.backend.move('p-1', 'ARRIVED');
    expect(await nextChange(again)).toMatchObject({ snapshot: false, event: { seq: 3 } });
  });

  it('start with a new snapshot when the log no longer has the records', async () => {
    const gateway = await harness.start();
    await harness.backend.move('p-1', 'PACKED');
    const { cursor } = await nextChange(await harness.parcelOf(gateway, 'p-1'));
    await harness.backend.move('p-1', 'SENT');
    harness.backend.bus.deleteRecords('parcel-status');
    const later = await harness.start();
    expect(await nextChange(await harness.parcelOf(later, 'p-1', cursor))).toMatchObject({
      snapshot: true,
      event: { seq: 2 },
    });
  });

  it('answer CURSOR_TOO_OLD when there is no snapshot to start with', async () => {
    const gateway = await harness.start();
    const one = await harness.parcelsOf(gateway);
    await untilListening(gateway, 1);
    await harness.backend.move('p-1', 'PACKED');
    const { cursor } = await nextChange(one);
    await harness.backend.move('p-1', 'SENT');
    harness.backend.bus.deleteRecords('parcel-status');
    const later = await harness.start();
    const again = await harness.parcelsOf(later, cursor);
    expect(await again.endErrors).toMatchObject([{ extensions: { code: 'CURSOR_TOO_OLD' } }]);
  });

  it.each([
    ['without a version', (content: unknown[]) => content.slice(1)],
    ['in a later version', ([, ...content]: unknown[]) => [2, ...content]],
  ])('start with a snapshot, or answer CURSOR_TOO_OLD, for a cursor %s', async (_case, other) => {
    const gateway = await harness.start({ cursorKey: 'k' });
    const all = await harness.parcelsOf(gateway);
    await untilListening(gateway, 1);
    await harness.backend.move('p-1', 'PACKED');
    const [ofAll, ofOne] = [
      await nextChange(all),
      await nextChange(await harness.parcelOf(gateway, 'p-1')),
    ].map(({ cursor }) => signCursor('k', other(contentOf(cursor))));
    const again = await harness.parcelOf(gateway, 'p-1', ofOne);
    expect(await nextChange(again)).toMatchObject({ snapshot: true, event: { seq: 1 } });
    const refused = await harness.parcelsOf(gateway, ofAll);
    expect(await refused.endErrors).toMatchObject([{ extensions: { code: 'CURSOR_TOO_OLD' } }]);
  });

  it.each([
    ['of another entity', (cursor: string) => ['p-2', cursor]],
    ['that was changed', (cursor: string) => ['p-1', `${cursor.slice(0, -3)}AAA`]],
    ['that is not a cursor', () => ['p-1', 'tomorrow']],
    ['that is empty', () => ['p-1', '']],
  ])('refuse a cursor %s', async (_case, forge) => {
    const gateway = await harness.start();
    await harness.backend.move('p-1', 'PACKED');
    await harness.backend.move('p-2', 'PACKED');
    const { cursor } = await nextChange(await harness.parcelOf(gateway, 'p-1'));
    const [id = '', after] = forge(cursor);
    const resumed = await harness.parcelOf(gateway, id, after);
    expect(await resumed.endErrors).toMatchObject([{ extensions: { code: 'CURSOR_INVALID' } }]);
  });

  it('refuse a cursor of another field, or signed with another key', async () => {
    const gateway = await harness.start();
    await harness.backend.move('p-1', 'PACKED');
    const { cursor } = await nextChange(await harness.parcelOf(gateway, 'p-1'));
    const foreign = await harness.parcelsOf(gateway, cursor);
    expect(await foreign.endErrors).toMatchObject([{ extensions: { code: 'CURSOR_INVALID' } }]);
    const stranger = await harness.start({ cursorKey: 'another key' });
    const forged = await harness.parcelOf(stranger, 'p-1', cursor);
    expect(await forged.endErrors).toMatchObject([{ extensions: { code: 'CURSOR_INVALID' } }]);
  });
});

/** The `seq` of the next changes, by parcel. */
async function seqsByParcel(one: Subscriber, count: number): Promise<Map<string, number[]>> {
  const seqs = new Map<string, number[]>();
  for (let read = 0; read < count; read += 1) {
    const { event, parcel } = await nextChange(one);
    seqs.set(parcel.id, [...(seqs.get(parcel.id) ?? []), event.seq]);
  }
  return new Map([...seqs].sort());
}
