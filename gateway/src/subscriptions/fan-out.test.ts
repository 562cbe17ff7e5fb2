import { until } from '@souk/platform/testing/test-file';
import { tokenFor } from '../testing/token.ts';
import { oneParcel, stock, withWeight } from './testing/documents.ts';
import type { Gateway } from './testing/gateway.ts';
import { Harness, nextChange, nextSeqs, untilListening } from './testing/harness.ts';
import { overSse, overWebSocket } from './testing/subscribers.ts';

const [ann, anna] = [await tokenFor('ann'), await tokenFor('ann')];
const operator = await tokenFor('otto', ['operator']);
const many = 25;

describe('subscribers of the same stream', () => {
  let harness: Harness;
  let gateway: Gateway;
  beforeEach(async () => {
    harness = new Harness();
    gateway = await harness.start({
      settings: { socketsPerUser: many, streamsPerUser: many, anonymousPerAddress: many },
    });
    await harness.backend.move('p-1', 'PACKED');
  });
  afterEach(() => harness.clear());

  const built = () => gateway.count('souk_live_messages_made_total');
  const subscribeAll = async (query: string, tokens: readonly (string | undefined)[]) => {
    const variables = { id: 'p-1', ids: ['a'] };
    const requests = tokens.map((token) => ({ query, variables, ...(token && { token }) }));
    const all = await Promise.all(
      requests.map((one, nth) =>
        harness.subscribe(gateway, one, nth % 2 ? overSse : overWebSocket),
      ),
    );
    await untilListening(gateway, tokens.length);
    return all;
  };

  it('share one execution and one text, for any viewer, when the record has all fields', async () => {
    const all = await subscribeAll(oneParcel, [
      ...Array(many - 5).fill(ann),
      ...Array(5).fill(operator),
    ]);
    for (const one of all) await nextChange(one);
    const [before, delivered] = [await built(), await gateway.count('souk_live_delivered_total')];
    expect(await gateway.count('souk_live_groups')).toBe(1);
    await harness.backend.move('p-1', 'SENT');
    for (const one of all) expect(await nextSeqs(one, 1)).toEqual([2]);
    expect((await built()) - before).toBe(1);
    expect((await gateway.count('souk_live_delivered_total')) - delivered).toBe(many);
  });

  it('share one fetch from each subgraph when they have the same viewer', async () => {
    const all = await subscribeAll(withWeight, [...Array(10).fill(ann), ...Array(10).fill(anna)]);
    for (const one of all) await nextChange(one);
    Object.assign(harness.backend.fetched, { Parcel: 0, Person: 0 });
    await harness.backend.move('p-1', 'SENT');
    for (const one of all) expect(await nextSeqs(one, 1)).toEqual([2]);
    expect(harness.backend.fetched).toMatchObject({ Parcel: 1, Person: 1 });
  });

  it('share one fetch when all are anonymous', async () => {
    const all = await subscribeAll(stock, Array(10).fill(undefined));
    await harness.backend.changeStock('a', 1);
    for (const one of all) expect(await nextChange(one)).toMatchObject({ total: 1 });
    expect(harness.backend.fetched.Product).toBe(1);
  });

  it('share if only their cursors differ, and not if other variables differ', async () => {
    const request = { query: stock, variables: { ids: ['a'] } };
    const first = await harness.subscribe(gateway, request);
    await untilListening(gateway, 1);
    await harness.backend.changeStock('a', 1);
    const { cursor: after } = await nextChange(first);
    const variables = [{ ids: ['a'], after }, { ids: ['a', 'b'] }];
    const others = await Promise.all(
      variables.map((one) => harness.subscribe(gateway, { query: stock, variables: one })),
    );
    await untilListening(gateway, 3);
    expect(await gateway.count('souk_live_groups')).toBe(2);
    await harness.backend.changeStock('a', 2);
    for (const one of [first, ...others]) expect(await nextChange(one)).toMatchObject({ total: 2 });
  });

  it('get no record from before they joined, even if it is still being executed', async () => {
    const fetching = Promise.withResolvers<void>();
    harness.backend.onProduct = () => fetching.promise;
    const early = await harness.subscribe(gateway, { query: stock, variables: { ids: ['a'] } });
    await untilListening(gateway, 1);
    await harness.backend.changeStock('a', 1);
    await harness.backend.changeStock('a', 2);
    await until(() => harness.backend.fetched.Product === 1);
    const late = await harness.subscribe(gateway, { query: stock, variables: { ids: ['a'] } });
    await untilListening(gateway, 2);
    fetching.resolve();
    await harness.backend.changeStock('a', 3);
    expect(await nextChange(late)).toMatchObject({ total: 3 });
    for (const total of [1, 2, 3]) expect(await nextChange(early)).toMatchObject({ total });
    expect(await gateway.count('souk_live_groups')).toBe(1);
  });

  it('leave no group and no timer behind (GW-6)', async () => {
    const timers = () =>
      process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    const all = await subscribeAll(oneParcel, Array(many).fill(ann));
    for (const one of all) await nextChange(one);
    for (const one of all) one.disconnect();
    await until(async () => (await gateway.count('souk_live_subscriptions')) === 0);
    expect(await gateway.count('souk_live_groups')).toBe(0);
    expect(await gateway.count('souk_live_started_total')).toBe(many);
    expect(await gateway.count('souk_live_ended_total', { reason: 'client' })).toBe(many);
    await until(() => timers() <= before);
  });
});

describe('a record', () => {
  let harness: Harness;
  let gateway: Gateway;
  beforeEach(async () => {
    harness = new Harness();
    gateway = await harness.start();
  });
  afterEach(() => harness.clear());

  it.each([
    ['invalid JSON', '{"parcelId": "p-1", '],
    ['not an object', '"p-1"'],
    ['empty', ''],
  ])('is logged and skipped when it is %s (EVT-10)', async (_case, value) => {
    await harness.backend.move('p-1', 'PACKED');
    const one = await harness.subscribe(gateway, {
      query: oneParcel,
      variables: { id: 'p-1' },
      token: ann,
    });
    await untilListening(gateway, 1);
    await harness.backend.bus.publish([{ topic: 'parcel-status', key: 'p-1', value, headers: {} }]);
    await harness.backend.move('p-1', 'SENT');
    expect(await nextSeqs(one, 2)).toEqual([1, 2]);
    const source = { topic: 'parcel-status', partition: expect.any(Number) };
    expect(gateway.lines).toContainEqual(expect.objectContaining({ ...source, level: 50 }));
  });

  it('becomes an error when it does not match the schema, and the stream continues', async () => {
    await harness.backend.move('p-1', 'PACKED');
    const one = await harness.subscribe(gateway, {
      query: oneParcel,
      variables: { id: 'p-1' },
      token: ann,
    });
    await nextChange(one);
    await untilListening(gateway, 1);
    const value = JSON.stringify({ parcelId: 'p-1', ownerId: 'id-of-ann', status: 'EATEN' });
    await harness.backend.bus.publish([{ topic: 'parcel-status', key: 'p-1', value, headers: {} }]);
    expect(await one.next()).toMatchObject({
      data: null,
      errors: [{ message: 'Internal error.', extensions: { code: 'INTERNAL' } }],
    });
    await harness.backend.move('p-1', 'SENT');
    expect(await nextSeqs(one, 1)).toEqual([2]);
  });

  it('is skipped when it is a tombstone', async () => {
    const one = await harness.subscribe(gateway, { query: stock, variables: { ids: ['a'] } });
    await untilListening(gateway, 1);
    await harness.backend.bus.publish([
      { topic: 'stock-changed', key: 'a', value: null, headers: {} },
    ]);
    await harness.backend.changeStock('a', 2);
    expect(await nextChange(one)).toMatchObject({ total: 2 });
    expect(gateway.lines).toEqual([]);
  });

  it('becomes an error without internals when a subgraph fails, and the next one is complete (GW-3)', async () => {
    await harness.backend.move('p-1', 'PACKED');
    const request = { query: withWeight, variables: { id: 'p-1' }, token: ann };
    const one = await harness.subscribe(gateway, request);
    await nextChange(one);
    await untilListening(gateway, 1);
    harness.backend.onWeight = () => {
      harness.backend.onWeight = () => {};
      throw new Error('select weight from parcels failed at 10.0.0.7');
    };
    await harness.backend.move('p-1', 'SENT');
    const { data, errors } = await one.next();
    expect(data).toBeNull();
    expect(JSON.stringify(errors)).not.toMatch(/select|10\.0\.0|parcels/);
    await harness.backend.move('p-1', 'ARRIVED');
    expect(await nextSeqs(one, 1)).toEqual([3]);
  });

  it('from the time of an outage is delivered when the broker is available again (EVT-11)', async () => {
    await harness.backend.move('p-1', 'PACKED');
    const one = await harness.subscribe(gateway, {
      query: oneParcel,
      variables: { id: 'p-1' },
      token: ann,
    });
    await nextChange(one);
    await untilListening(gateway, 1);
    harness.backend.bus.disconnect();
    await harness.backend.move('p-1', 'SENT');
    await harness.backend.move('p-1', 'ARRIVED');
    const other = await harness.subscribe(gateway, {
      query: oneParcel,
      variables: { id: 'p-1' },
      token: ann,
    });
    expect(await nextChange(other)).toMatchObject({ snapshot: true, event: { seq: 3 } });
    await harness.backend.bus.reconnect();
    expect(await nextSeqs(one, 2)).toEqual([2, 3]);
    await harness.backend.move('p-1', 'ARRIVED');
    expect(await nextSeqs(other, 1)).toEqual([4]);
  });

  it('is delivered by a gateway that started before the broker (EVT-11)', async () => {
    harness.backend.bus.disconnect();
    const early = await harness.start();
    const request = { query: stock, variables: { ids: ['a'] } };
    const refused = await harness.subscribe(early, request);
    expect(await refused.endErrors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);
    const before = harness.backend.bus.tailsOpened;
    await harness.backend.bus.reconnect();
    await harness.untilReopened(before);
    const one = await harness.subscribe(early, request);
    await untilListening(early, 1);
    await harness.backend.changeStock('a', 1);
    expect(await nextChange(one)).toMatchObject({ total: 1 });
  });

  it('is read once for all subscriptions: they share one tail', async () => {
    await Promise.all(
      ['a', 'b', 'c'].map((id) =>
        harness.subscribe(gateway, { query: stock, variables: { ids: [id] } }),
      ),
    );
    await untilListening(gateway, 3);
    expect(harness.backend.bus.tailsOpen).toBe(1);
  });
});
