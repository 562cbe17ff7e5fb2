import { tokenFor } from '../testing/token.ts';
import { myParcels, oneParcel, purse, stock, withWeight } from './testing/documents.ts';
import type { Gateway } from './testing/gateway.ts';
import { change, listeners, Stage, seqs, transports } from './testing/harness.ts';
import { contentOf, signCursor } from './testing/sign-cursor.ts';
import type { Listening } from './testing/subscribers.ts';

const ann = await tokenFor('ann', [], '3d');

describe.each(transports)('live subscriptions over %s', (_, listen) => {
  let stage: Stage;
  beforeEach(() => {
    stage = new Stage(listen);
  });
  afterEach(() => stage.clear());

  const parcelOf = (gateway: Gateway, id: string, after?: string) =>
    stage.subscribe(gateway, { query: oneParcel, variables: { id, after }, token: ann });
  const parcelsOf = (gateway: Gateway, after?: string) =>
    stage.subscribe(gateway, { query: myParcels, variables: { after }, token: ann });

  it('begin with what is now, and go on with each change, in order (GW-6, EVT-15)', async () => {
    const gateway = await stage.start();
    await stage.depot.move('p-1', 'PACKED');
    const one = await parcelOf(gateway, 'p-1');
    expect(await one.next()).toEqual({
      data: {
        parcelMoved: {
          cursor: expect.any(String),
          snapshot: true,
          event: { seq: 1, status: 'PACKED' },
          parcel: { id: 'p-1', status: 'PACKED' },
        },
      },
    });
    await stage.depot.move('p-2', 'PACKED');
    await stage.depot.move('p-1', 'SENT');
    await stage.depot.move('p-1', 'ARRIVED');
    expect(await change(one)).toMatchObject({ snapshot: false, event: { seq: 2 } });
    expect(await change(one)).toMatchObject({ event: { seq: 3 }, parcel: { status: 'ARRIVED' } });
  });

  it('fetch from subgraphs what the record does not have', async () => {
    const gateway = await stage.start();
    await stage.depot.move('p-1', 'PACKED');
    const asked = { query: withWeight, variables: { id: 'p-1' }, token: ann };
    const one = await stage.subscribe(gateway, asked);
    const parcel = { weight: 7, owner: { name: 'Name of id-of-ann' } };
    expect(await change(one)).toMatchObject({ event: { seq: 1 }, parcel });
    await stage.depot.move('p-1', 'SENT');
    expect(await change(one)).toMatchObject({ event: { seq: 2 }, parcel });
  });

  it('tell amounts exactly as the record wrote them', async () => {
    const gateway = await stage.start();
    await stage.depot.earn('id-of-ann', '0.10');
    const one = await stage.subscribe(gateway, { query: purse, token: ann });
    const money = (amount: string, minorUnits: string) => ({ amount, minorUnits, currency: 'RUB' });
    expect(await change(one)).toMatchObject({ snapshot: true, balance: money('0.10', '10') });
    await stage.depot.earn('id-of-bob', '5.00');
    await stage.depot.earn('id-of-ann', '90071992547409.91');
    expect(await change(one)).toEqual({
      snapshot: false,
      purse: { id: 'purse-id-of-ann' },
      balance: money('90071992547409.91', '9007199254740991'),
    });
  });

  it('begin at the end where there is no snapshot, for anybody where anyone may look', async () => {
    const gateway = await stage.start();
    await stage.depot.stock('a', 1);
    const one = await stage.subscribe(gateway, { query: stock, variables: { ids: ['a', 'b'] } });
    await listeners(gateway, 1);
    await stage.depot.stock('c', 2);
    await stage.depot.stock('b', 3);
    const product = { id: 'b', name: 'Product b' };
    expect(await change(one)).toMatchObject({ snapshot: false, total: 3, product });
  });

  it('tell nothing twice that the snapshot has said (GW-6)', async () => {
    const gateway = await stage.start();
    await stage.depot.move('p-1', 'PACKED');
    // The owner has stored it; the record is still on its way.
    const late = stage.depot.change('p-1', 'SENT');
    const one = await parcelOf(gateway, 'p-1');
    const { cursor, ...first } = await change(one);
    expect(first).toMatchObject({ snapshot: true, event: { seq: 2 } });
    await stage.depot.bus.publish([late]);
    await stage.depot.move('p-1', 'ARRIVED');
    expect(await seqs(one, 1)).toEqual([3]);
    expect(await seqs(await parcelOf(gateway, 'p-1', cursor), 1)).toEqual([3]);
  });

  it('lose nothing that happens while the snapshot is on its way (GW-6)', async () => {
    const gateway = await stage.start();
    await stage.depot.move('p-1', 'PACKED');
    stage.depot.onSnapshot = () => stage.depot.move('p-1', 'SENT');
    const one = await parcelOf(gateway, 'p-1');
    expect(await seqs(one, 2)).toEqual([1, 2]);
  });

  it('tell once what a relay sends twice, also to who comes back between (GW-6)', async () => {
    const gateway = await stage.start();
    const one = await parcelsOf(gateway);
    await listeners(gateway, 1);
    const sent = stage.depot.change('p-1', 'PACKED');
    await stage.depot.bus.publish([sent]);
    const { cursor } = await change(one);
    await stage.depot.bus.publish([sent]);
    await stage.depot.move('p-1', 'SENT');
    expect(await seqs(one, 1)).toEqual([2]);
    expect(await seqs(await parcelsOf(gateway, cursor), 1)).toEqual([2]);
    const later = await stage.start();
    expect(await seqs(await parcelsOf(later, cursor), 1)).toEqual([2]);
  });

  it('tell nothing that was told at another gateway, and is sent again here (GW-6)', async () => {
    const first = await stage.start();
    const before = await parcelsOf(first);
    await listeners(first, 1);
    const sent = stage.depot.change('p-1', 'PACKED');
    await stage.depot.bus.publish([sent, stage.depot.change('p-2', 'PACKED')]);
    await change(before);
    const { cursor } = await change(before);
    const later = await stage.start();
    const after = await parcelsOf(later, cursor);
    await listeners(later, 1);
    await stage.depot.bus.publish([sent]);
    await stage.depot.move('p-2', 'SENT');
    expect(await change(after)).toMatchObject({ event: { seq: 2 }, parcel: { id: 'p-2' } });
  });

  it('go on at another gateway: nothing missing, nothing twice, in order (GW-6)', async () => {
    const [first, second] = [await stage.start(), await stage.start()];
    await stage.depot.move('p-1', 'PACKED');
    const before = await parcelOf(first, 'p-1');
    await change(before);
    await stage.depot.move('p-1', 'SENT');
    const { cursor } = await change(before);
    before.leave();
    await stage.depot.move('p-1', 'SENT');
    await stage.depot.move('p-2', 'PACKED');
    await stage.depot.move('p-1', 'SENT');
    const after = await parcelOf(second, 'p-1', cursor);
    expect(await seqs(after, 2)).toEqual([3, 4]);
    await stage.depot.move('p-1', 'ARRIVED');
    expect(await change(after)).toMatchObject({ snapshot: false, event: { seq: 5 } });
  });

  it('go on at a gateway that was not there when it happened, from the log (GW-6)', async () => {
    const first = await stage.start();
    const before = await parcelsOf(first);
    await listeners(first, 1);
    await stage.depot.move('p-0', 'PACKED');
    const { cursor } = await change(before);
    const ids = ['p-1', 'p-2', 'p-3', 'p-4', 'p-5', 'p-6'];
    for (let round = 0; round < 20; round += 1) {
      for (const id of ids) await stage.depot.move(id, 'SENT');
    }
    const later = await stage.start();
    const after = await parcelsOf(later, cursor);
    const told = await tellingOf(after, 120);
    const twenty = Array.from({ length: 20 }, (_value, index) => index + 1);
    expect(told).toEqual(new Map(ids.map((id) => [id, twenty])));
    await listeners(later, 1);
    await stage.depot.move('p-6', 'ARRIVED');
    expect(await seqs(after, 1)).toEqual([21]);
  });

  it('go on from the cursor of every message, live or told later (GW-6)', async () => {
    const gateway = await stage.start();
    const one = await parcelsOf(gateway);
    await listeners(gateway, 1);
    for (const id of ['p-1', 'p-2', 'p-3', 'p-1', 'p-2', 'p-3']) await stage.depot.move(id, 'SENT');
    const cursors: string[] = [];
    for (let count = 0; count < 6; count += 1) cursors.push((await change(one)).cursor);
    const later = await stage.start();
    for (const [index, cursor] of cursors.slice(0, -1).entries()) {
      const again = await parcelsOf(later, cursor);
      const rest = await tellingOf(again, 5 - index);
      expect([...rest.values()].flat()).toHaveLength(5 - index);
      again.leave();
    }
  });

  it('begin anew, and say so, where a cursor is older than is promised', async () => {
    let now = new Date();
    const gateway = await stage.start({ now: () => now });
    await stage.depot.move('p-1', 'PACKED');
    const { cursor } = await change(await parcelOf(gateway, 'p-1'));
    await stage.depot.move('p-1', 'SENT');
    now = new Date(now.getTime() + 24 * 3_600_000 + 1_000);
    const again = await parcelOf(gateway, 'p-1', cursor);
    expect(await change(again)).toMatchObject({ snapshot: true, event: { seq: 2 } });
    await stage.depot.move('p-1', 'ARRIVED');
    expect(await change(again)).toMatchObject({ snapshot: false, event: { seq: 3 } });
  });

  it('begin anew, and say so, where the log has forgotten', async () => {
    const gateway = await stage.start();
    await stage.depot.move('p-1', 'PACKED');
    const { cursor } = await change(await parcelOf(gateway, 'p-1'));
    await stage.depot.move('p-1', 'SENT');
    stage.depot.bus.forget('parcel-status');
    const later = await stage.start();
    expect(await change(await parcelOf(later, 'p-1', cursor))).toMatchObject({
      snapshot: true,
      event: { seq: 2 },
    });
  });

  it('say that something is lost where there is no snapshot to begin with', async () => {
    const gateway = await stage.start();
    const one = await parcelsOf(gateway);
    await listeners(gateway, 1);
    await stage.depot.move('p-1', 'PACKED');
    const { cursor } = await change(one);
    await stage.depot.move('p-1', 'SENT');
    stage.depot.bus.forget('parcel-status');
    const later = await stage.start();
    const again = await parcelsOf(later, cursor);
    expect(await again.refused).toMatchObject([{ extensions: { code: 'CURSOR_TOO_OLD' } }]);
  });

  it.each([
    ['before there were versions', (content: unknown[]) => content.slice(1)],
    ['in a version to come', ([, ...content]: unknown[]) => [2, ...content]],
  ])(
    'begin anew, or say that something is lost, where a cursor was made %s',
    async (_case, other) => {
      const gateway = await stage.start({ cursorKey: 'k' });
      const all = await parcelsOf(gateway);
      await listeners(gateway, 1);
      await stage.depot.move('p-1', 'PACKED');
      const [ofAll, ofOne] = [await change(all), await change(await parcelOf(gateway, 'p-1'))].map(
        ({ cursor }) => signCursor('k', other(contentOf(cursor))),
      );
      const again = await parcelOf(gateway, 'p-1', ofOne);
      expect(await change(again)).toMatchObject({ snapshot: true, event: { seq: 1 } });
      const refused = await parcelsOf(gateway, ofAll);
      expect(await refused.refused).toMatchObject([{ extensions: { code: 'CURSOR_TOO_OLD' } }]);
    },
  );

  it.each([
    ['of another thing', (cursor: string) => ['p-2', cursor]],
    ['that was changed', (cursor: string) => ['p-1', `${cursor.slice(0, -3)}AAA`]],
    ['that is none', () => ['p-1', 'tomorrow']],
    ['that is empty', () => ['p-1', '']],
  ])('refuse a cursor %s', async (_case, forge) => {
    const gateway = await stage.start();
    await stage.depot.move('p-1', 'PACKED');
    await stage.depot.move('p-2', 'PACKED');
    const { cursor } = await change(await parcelOf(gateway, 'p-1'));
    const [id = '', after] = forge(cursor);
    const again = await parcelOf(gateway, id, after);
    expect(await again.refused).toMatchObject([{ extensions: { code: 'CURSOR_INVALID' } }]);
  });

  it('refuse a cursor of another field, or signed by somebody else', async () => {
    const gateway = await stage.start();
    await stage.depot.move('p-1', 'PACKED');
    const { cursor } = await change(await parcelOf(gateway, 'p-1'));
    const foreign = await parcelsOf(gateway, cursor);
    expect(await foreign.refused).toMatchObject([{ extensions: { code: 'CURSOR_INVALID' } }]);
    const stranger = await stage.start({ cursorKey: 'another key' });
    const forged = await parcelOf(stranger, 'p-1', cursor);
    expect(await forged.refused).toMatchObject([{ extensions: { code: 'CURSOR_INVALID' } }]);
  });
});

/** The numbers of so many changes, for each parcel. */
async function tellingOf(one: Listening, count: number): Promise<Map<string, number[]>> {
  const told = new Map<string, number[]>();
  for (let taken = 0; taken < count; taken += 1) {
    const { event, parcel } = await change(one);
    told.set(parcel.id, [...(told.get(parcel.id) ?? []), event.seq]);
  }
  return new Map([...told].sort());
}
