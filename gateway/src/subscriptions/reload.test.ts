import { tokenFor } from '../testing/token.ts';
import { myParcels, oneParcel, stock, withWeight } from './testing/documents.ts';
import type { Gateway } from './testing/gateway.ts';
import { change, listeners, Stage, seqs, transports } from './testing/harness.ts';
import { supergraph } from './testing/parcel-backend.ts';

const ann = await tokenFor('ann');
const operator = await tokenFor('otto', ['operator']);

describe.each(transports)('a new supergraph under live subscriptions over %s', (_, listen) => {
  let stage: Stage;
  let gateway: Gateway;
  beforeEach(async () => {
    stage = new Stage(listen);
    gateway = await stage.start();
    await stage.depot.move('p-1', 'PACKED');
  });
  afterEach(() => stage.clear());

  const subscribe = (query: string, token = ann) =>
    stage.subscribe(gateway, { query, variables: { id: 'p-1', ids: ['a'] }, token });

  it('leaves those alone that mean the same in it', async () => {
    const [one, more] = [await subscribe(oneParcel), await subscribe(withWeight)];
    for (const each of [one, more]) await change(each);
    await listeners(gateway, 2);
    await gateway.graph.change(
      supergraph((text) => `${text}\ntype Colour @shareable { name: String }`),
    );
    await stage.depot.move('p-1', 'SENT');
    for (const each of [one, more]) expect(await seqs(each, 1)).toEqual([2]);
    expect(await gateway.count('souk_live_ended_total')).toBe(0);
  });

  it('ends those, and only those, that mean nothing any more', async () => {
    const [one, other] = [await subscribe(oneParcel), await subscribe(stock)];
    await change(one);
    await listeners(gateway, 2);
    await gateway.graph.change(supergraph((text) => text.replace('total: Int!', 'sum: Int!')));
    const code = 'SUBSCRIPTION_NO_LONGER_VALID';
    expect(await other.refused).toMatchObject([{ extensions: { code } }]);
    await stage.depot.move('p-1', 'SENT');
    expect(await seqs(one, 1)).toEqual([2]);
    expect(await gateway.count('souk_live_ended_total', { reason: 'schema' })).toBe(1);
  });

  it('ends one whose records come from another topic now: its place says nothing there', async () => {
    const [one, other] = [await subscribe(oneParcel), await subscribe(stock)];
    await change(one);
    await listeners(gateway, 2);
    const elsewhere = (text: string) =>
      text.replaceAll('topic: "stock-changed"', 'topic: "elsewhere"');
    await gateway.graph.change(supergraph(elsewhere));
    expect(await other.refused).toHaveLength(1);
    await stage.depot.move('p-1', 'SENT');
    expect(await seqs(one, 1)).toEqual([2]);
  });

  it('lets who subscribes afterwards hear a topic that was not read before', async () => {
    const elsewhere = (text: string) =>
      text.replaceAll('topic: "stock-changed"', 'topic: "elsewhere"');
    const before = stage.depot.bus.tailsOpened;
    await gateway.graph.change(supergraph(elsewhere));
    await stage.reopened(before);
    const one = await subscribe(stock);
    await listeners(gateway, 1);
    const value = JSON.stringify({ productId: 'a', total: 3 });
    await stage.depot.bus.publish([{ topic: 'elsewhere', key: 'a', value, headers: {} }]);
    expect(await change(one)).toMatchObject({ total: 3 });
    expect(stage.depot.bus.tailsOpen).toBe(1);
  });

  it('is what counts for who may see a record (ID-12)', async () => {
    const one = await subscribe(oneParcel, operator);
    await change(one);
    await listeners(gateway, 1);
    const strict = (text: string) => text.replace(" or 'orders:admin' in viewer.scopes", '');
    await gateway.graph.change(supergraph(strict));
    await stage.depot.move('p-1', 'SENT');
    await gateway.graph.change(supergraph());
    await stage.depot.move('p-1', 'ARRIVED');
    expect(await seqs(one, 1)).toEqual([3]);
  });

  it('is what counts for who may ask for a field (ID-12)', async () => {
    const [one, other] = [await subscribe(myParcels), await subscribe(oneParcel)];
    await change(other);
    await listeners(gateway, 2);
    const strict = (text: string) =>
      text.replace(
        'myParcelsMoved(after: String): ParcelChange!\n    @authenticated',
        'myParcelsMoved(after: String): ParcelChange!\n    @requiresScopes(scopes: [["admin"]])',
      );
    await gateway.graph.change(supergraph(strict));
    await stage.depot.move('p-1', 'SENT');
    expect(await one.refused).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await seqs(other, 1)).toEqual([2]);
  });

  it('parts those who may not share any more, when subgraphs have their say now (ID-13)', async () => {
    const status =
      'subscription { parcelMoved(parcelId: "p-1") { event { seq } parcel { status } } }';
    const two = [await subscribe(status), await subscribe(status, operator)];
    for (const one of two) await change(one);
    await listeners(gateway, 2);
    expect(await gateway.count('souk_live_groups')).toBe(1);
    const asked = (text: string) =>
      text
        .replace(' @provides(fields: "status")', '')
        .replace('status: ParcelStatus! @external', '');
    await gateway.graph.change(supergraph(asked));
    expect(await gateway.count('souk_live_groups')).toBe(2);
    await stage.depot.move('p-1', 'SENT');
    for (const one of two) expect(await seqs(one, 1)).toEqual([2]);
    expect(stage.depot.fetched.Parcel).toBe(2);
  });
});
