import { tokenFor } from '../testing/token.ts';
import { myParcels, oneParcel, stock, withWeight } from './testing/documents.ts';
import type { Gateway } from './testing/gateway.ts';
import { Harness, nextChange, nextSeqs, transports, untilListening } from './testing/harness.ts';
import { parcelSupergraph } from './testing/parcel-supergraph.ts';

const ann = await tokenFor('ann');
const operator = await tokenFor('otto', ['operator']);

describe.each(transports)('a new supergraph during subscriptions over %s', (_, connect) => {
  let harness: Harness;
  let gateway: Gateway;
  beforeEach(async () => {
    harness = new Harness(connect);
    gateway = await harness.start();
    await harness.backend.move('p-1', 'PACKED');
  });
  afterEach(() => harness.clear());

  const subscribe = (query: string, token = ann) =>
    harness.subscribe(gateway, { query, variables: { id: 'p-1', ids: ['a'] }, token });

  it('keeps the subscriptions that are valid in it', async () => {
    const [one, more] = [await subscribe(oneParcel), await subscribe(withWeight)];
    for (const each of [one, more]) await nextChange(each);
    await untilListening(gateway, 2);
    await gateway.graph.change(
      parcelSupergraph((text) => `${text}\ntype Colour @shareable { name: String }`),
    );
    await harness.backend.move('p-1', 'SENT');
    for (const each of [one, more]) expect(await nextSeqs(each, 1)).toEqual([2]);
    expect(await gateway.count('souk_live_ended_total')).toBe(0);
  });

  it('ends only the subscriptions that are not valid in it', async () => {
    const [one, other] = [await subscribe(oneParcel), await subscribe(stock)];
    await nextChange(one);
    await untilListening(gateway, 2);
    await gateway.graph.change(
      parcelSupergraph((text) => text.replace('total: Int!', 'sum: Int!')),
    );
    const code = 'SUBSCRIPTION_NO_LONGER_VALID';
    expect(await other.endErrors).toMatchObject([{ extensions: { code } }]);
    await harness.backend.move('p-1', 'SENT');
    expect(await nextSeqs(one, 1)).toEqual([2]);
    expect(await gateway.count('souk_live_ended_total', { reason: 'schema' })).toBe(1);
  });

  it('ends a subscription whose topic changed: its position means nothing in another topic', async () => {
    const [one, other] = [await subscribe(oneParcel), await subscribe(stock)];
    await nextChange(one);
    await untilListening(gateway, 2);
    const otherTopic = (text: string) =>
      text.replaceAll('topic: "stock-changed"', 'topic: "other-stock"');
    await gateway.graph.change(parcelSupergraph(otherTopic));
    expect(await other.endErrors).toHaveLength(1);
    await harness.backend.move('p-1', 'SENT');
    expect(await nextSeqs(one, 1)).toEqual([2]);
  });

  it('lets later subscribers read a topic that was not read before', async () => {
    const otherTopic = (text: string) =>
      text.replaceAll('topic: "stock-changed"', 'topic: "other-stock"');
    const before = harness.backend.bus.tailsOpened;
    await gateway.graph.change(parcelSupergraph(otherTopic));
    await harness.untilReopened(before);
    const one = await subscribe(stock);
    await untilListening(gateway, 1);
    const value = JSON.stringify({ productId: 'a', total: 3 });
    await harness.backend.bus.publish([{ topic: 'other-stock', key: 'a', value, headers: {} }]);
    expect(await nextChange(one)).toMatchObject({ total: 3 });
    expect(harness.backend.bus.tailsOpen).toBe(1);
  });

  it('decides who may see a record (ID-12)', async () => {
    const one = await subscribe(oneParcel, operator);
    await nextChange(one);
    await untilListening(gateway, 1);
    const strict = (text: string) => text.replace(" or 'orders:admin' in viewer.scopes", '');
    await gateway.graph.change(parcelSupergraph(strict));
    await harness.backend.move('p-1', 'SENT');
    await gateway.graph.change(parcelSupergraph());
    await harness.backend.move('p-1', 'ARRIVED');
    expect(await nextSeqs(one, 1)).toEqual([3]);
  });

  it('decides who may select a field (ID-12)', async () => {
    const [one, other] = [await subscribe(myParcels), await subscribe(oneParcel)];
    await nextChange(other);
    await untilListening(gateway, 2);
    const strict = (text: string) =>
      text.replace(
        'myParcelsMoved(after: String): ParcelChange!\n    @authenticated',
        'myParcelsMoved(after: String): ParcelChange!\n    @requiresScopes(scopes: [["admin"]])',
      );
    await gateway.graph.change(parcelSupergraph(strict));
    await harness.backend.move('p-1', 'SENT');
    expect(await one.endErrors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await nextSeqs(other, 1)).toEqual([2]);
  });

  it('splits a fan-out group when subgraphs now add to the messages (ID-13)', async () => {
    const status =
      'subscription { parcelMoved(parcelId: "p-1") { event { seq } parcel { status } } }';
    const two = [await subscribe(status), await subscribe(status, operator)];
    for (const one of two) await nextChange(one);
    await untilListening(gateway, 2);
    expect(await gateway.count('souk_live_groups')).toBe(1);
    const withoutProvides = (text: string) =>
      text
        .replace(' @provides(fields: "status")', '')
        .replace('status: ParcelStatus! @external', '');
    await gateway.graph.change(parcelSupergraph(withoutProvides));
    expect(await gateway.count('souk_live_groups')).toBe(2);
    await harness.backend.move('p-1', 'SENT');
    for (const one of two) expect(await nextSeqs(one, 1)).toEqual([2]);
    expect(harness.backend.fetched.Parcel).toBe(2);
  });
});
