import { tokenFor } from '../testing/token.ts';
import { oneParcel, stock, withWeight } from './testing/documents.ts';
import type { Gateway } from './testing/gateway.ts';
import { change, listeners, Stage, seqs, until } from './testing/harness.ts';
import { overSse, overWebSocket } from './testing/subscribers.ts';

const [ann, anna] = [await tokenFor('ann'), await tokenFor('ann')];
const operator = await tokenFor('otto', ['operator']);
const many = 25;

describe('many who listen to the same', () => {
  let stage: Stage;
  let gateway: Gateway;
  beforeEach(async () => {
    stage = new Stage();
    gateway = await stage.start({
      settings: { socketsPerUser: many, streamsPerUser: many, anonymousPerAddress: many },
    });
    await stage.depot.move('p-1', 'PACKED');
  });
  afterEach(() => stage.clear());

  const made = () => gateway.count('souk_live_messages_made_total');
  const listen = async (query: string, tokens: readonly (string | undefined)[]) => {
    const variables = { id: 'p-1', ids: ['a'] };
    const asked = tokens.map((token) => ({ query, variables, ...(token && { token }) }));
    const all = await Promise.all(
      asked.map((one, nth) => stage.subscribe(gateway, one, nth % 2 ? overSse : overWebSocket)),
    );
    await listeners(gateway, tokens.length);
    return all;
  };

  it('share one execution and one text, whoever they are, where the record says it all', async () => {
    const all = await listen(oneParcel, [...Array(many - 5).fill(ann), ...Array(5).fill(operator)]);
    for (const one of all) await change(one);
    const [before, delivered] = [await made(), await gateway.count('souk_live_delivered_total')];
    expect(await gateway.count('souk_live_groups')).toBe(1);
    await stage.depot.move('p-1', 'SENT');
    for (const one of all) expect(await seqs(one, 1)).toEqual([2]);
    expect((await made()) - before).toBe(1);
    expect((await gateway.count('souk_live_delivered_total')) - delivered).toBe(many);
  });

  it('share one fetch from each subgraph where they are one viewer', async () => {
    const all = await listen(withWeight, [...Array(10).fill(ann), ...Array(10).fill(anna)]);
    for (const one of all) await change(one);
    Object.assign(stage.depot.fetched, { Parcel: 0, Person: 0 });
    await stage.depot.move('p-1', 'SENT');
    for (const one of all) expect(await seqs(one, 1)).toEqual([2]);
    expect(stage.depot.fetched).toMatchObject({ Parcel: 1, Person: 1 });
  });

  it('share one fetch where they are all anonymous', async () => {
    const all = await listen(stock, Array(10).fill(undefined));
    await stage.depot.stock('a', 1);
    for (const one of all) expect(await change(one)).toMatchObject({ total: 1 });
    expect(stage.depot.fetched.Product).toBe(1);
  });

  it('share if they differ only in where they begin, and not if in what they are told', async () => {
    const asked = { query: stock, variables: { ids: ['a'] } };
    const first = await stage.subscribe(gateway, asked);
    await listeners(gateway, 1);
    await stage.depot.stock('a', 1);
    const { cursor: after } = await change(first);
    const variables = [{ ids: ['a'], after }, { ids: ['a', 'b'] }];
    const others = await Promise.all(
      variables.map((one) => stage.subscribe(gateway, { query: stock, variables: one })),
    );
    await listeners(gateway, 3);
    expect(await gateway.count('souk_live_groups')).toBe(2);
    await stage.depot.stock('a', 2);
    for (const one of [first, ...others]) expect(await change(one)).toMatchObject({ total: 2 });
  });

  it('are told nothing that came before they joined, though it is still on its way', async () => {
    const fetching = Promise.withResolvers<void>();
    stage.depot.onProduct = () => fetching.promise;
    const early = await stage.subscribe(gateway, { query: stock, variables: { ids: ['a'] } });
    await listeners(gateway, 1);
    await stage.depot.stock('a', 1);
    await stage.depot.stock('a', 2);
    await until(() => stage.depot.fetched.Product === 1);
    const late = await stage.subscribe(gateway, { query: stock, variables: { ids: ['a'] } });
    await listeners(gateway, 2);
    fetching.resolve();
    await stage.depot.stock('a', 3);
    expect(await change(late)).toMatchObject({ total: 3 });
    for (const total of [1, 2, 3]) expect(await change(early)).toMatchObject({ total });
    expect(await gateway.count('souk_live_groups')).toBe(1);
  });

  it('leave nothing behind when they have gone (GW-6)', async () => {
    const timers = () =>
      process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    const all = await listen(oneParcel, Array(many).fill(ann));
    for (const one of all) await change(one);
    for (const one of all) one.leave();
    await until(async () => (await gateway.count('souk_live_subscriptions')) === 0);
    expect(await gateway.count('souk_live_groups')).toBe(0);
    expect(await gateway.count('souk_live_started_total')).toBe(many);
    expect(await gateway.count('souk_live_ended_total', { reason: 'client' })).toBe(many);
    await until(() => timers() <= before);
  });
});

describe('what happens on the way', () => {
  let stage: Stage;
  let gateway: Gateway;
  beforeEach(async () => {
    stage = new Stage();
    gateway = await stage.start();
  });
  afterEach(() => stage.clear());

  it.each([
    ['no JSON', '{"parcelId": "p-1", '],
    ['no object', '"p-1"'],
    ['nothing', ''],
  ])('a record that is %s is logged, and passed by (EVT-10)', async (_case, value) => {
    await stage.depot.move('p-1', 'PACKED');
    const one = await stage.subscribe(gateway, {
      query: oneParcel,
      variables: { id: 'p-1' },
      token: ann,
    });
    await listeners(gateway, 1);
    await stage.depot.bus.publish([{ topic: 'parcel-status', key: 'p-1', value, headers: {} }]);
    await stage.depot.move('p-1', 'SENT');
    expect(await seqs(one, 2)).toEqual([1, 2]);
    const place = { topic: 'parcel-status', partition: expect.any(Number) };
    expect(gateway.lines).toContainEqual(expect.objectContaining({ ...place, level: 50 }));
  });

  it('a record that does not fit the schema is told as a fault, and the stream goes on', async () => {
    await stage.depot.move('p-1', 'PACKED');
    const one = await stage.subscribe(gateway, {
      query: oneParcel,
      variables: { id: 'p-1' },
      token: ann,
    });
    await change(one);
    await listeners(gateway, 1);
    const value = JSON.stringify({ parcelId: 'p-1', ownerId: 'id-of-ann', status: 'EATEN' });
    await stage.depot.bus.publish([{ topic: 'parcel-status', key: 'p-1', value, headers: {} }]);
    expect(await one.next()).toMatchObject({
      data: null,
      errors: [{ message: 'Internal error.', extensions: { code: 'INTERNAL' } }],
    });
    await stage.depot.move('p-1', 'SENT');
    expect(await seqs(one, 1)).toEqual([2]);
  });

  it('a tombstone says nothing', async () => {
    const one = await stage.subscribe(gateway, { query: stock, variables: { ids: ['a'] } });
    await listeners(gateway, 1);
    await stage.depot.bus.publish([{ topic: 'stock-changed', key: 'a', value: null, headers: {} }]);
    await stage.depot.stock('a', 2);
    expect(await change(one)).toMatchObject({ total: 2 });
    expect(gateway.lines).toEqual([]);
  });

  it('a fault of a subgraph is told without what is inside, and the next message is whole (GW-3)', async () => {
    await stage.depot.move('p-1', 'PACKED');
    const asked = { query: withWeight, variables: { id: 'p-1' }, token: ann };
    const one = await stage.subscribe(gateway, asked);
    await change(one);
    await listeners(gateway, 1);
    stage.depot.onWeight = () => {
      stage.depot.onWeight = () => {};
      throw new Error('select weight from parcels failed at 10.0.0.7');
    };
    await stage.depot.move('p-1', 'SENT');
    const { data, errors } = await one.next();
    expect(data).toBeNull();
    expect(JSON.stringify(errors)).not.toMatch(/select|10\.0\.0|parcels/);
    await stage.depot.move('p-1', 'ARRIVED');
    expect(await seqs(one, 1)).toEqual([3]);
  });

  it('while the broker is away nothing comes, and when it is back all of it (EVT-11)', async () => {
    await stage.depot.move('p-1', 'PACKED');
    const one = await stage.subscribe(gateway, {
      query: oneParcel,
      variables: { id: 'p-1' },
      token: ann,
    });
    await change(one);
    await listeners(gateway, 1);
    stage.depot.bus.goAway();
    await stage.depot.move('p-1', 'SENT');
    await stage.depot.move('p-1', 'ARRIVED');
    const other = await stage.subscribe(gateway, {
      query: oneParcel,
      variables: { id: 'p-1' },
      token: ann,
    });
    expect(await change(other)).toMatchObject({ snapshot: true, event: { seq: 3 } });
    await stage.depot.bus.comeBack();
    expect(await seqs(one, 2)).toEqual([2, 3]);
    await stage.depot.move('p-1', 'ARRIVED');
    expect(await seqs(other, 1)).toEqual([4]);
  });

  it('a gateway that starts before the broker serves as soon as it is there (EVT-11)', async () => {
    stage.depot.bus.goAway();
    const early = await stage.start();
    const asked = { query: stock, variables: { ids: ['a'] } };
    const refused = await stage.subscribe(early, asked);
    expect(await refused.refused).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);
    const before = stage.depot.bus.tailsOpened;
    await stage.depot.bus.comeBack();
    await stage.reopened(before);
    const one = await stage.subscribe(early, asked);
    await listeners(early, 1);
    await stage.depot.stock('a', 1);
    expect(await change(one)).toMatchObject({ total: 1 });
  });

  it('all topics are read by one tail, however many listen', async () => {
    await Promise.all(
      ['a', 'b', 'c'].map((id) =>
        stage.subscribe(gateway, { query: stock, variables: { ids: [id] } }),
      ),
    );
    await listeners(gateway, 3);
    expect(stage.depot.bus.tailsOpen).toBe(1);
  });
});

describe('a client that does not read', () => {
  const query = 'subscription { parcelsToHandle { event { seq message } parcel { id } } }';
  const large = 'x'.repeat(200_000);

  it('costs others nothing, and is told the last state of each thing when it reads again', async () => {
    const stage = new Stage();
    const token = await tokenFor('cleo', ['courier']);
    const gateway = await stage.start({ settings: { waitingMax: 4 } });
    const slow = await stage.subscribe(gateway, { query, token });
    const quick = await stage.subscribe(gateway, { query, token });
    await listeners(gateway, 2);
    slow.pause();
    for (let told = 0; !(await gateway.count('souk_live_conflated_total')); told += 1) {
      await stage.depot.move(`p-${told % 2}`, 'SENT', 'id-of-ann', large);
      expect(await change(quick)).toMatchObject({ parcel: { id: `p-${told % 2}` } });
    }
    slow.resume();
    const last = new Map([...stage.depot.parcels].map(([id, { version }]) => [id, version]));
    const seen = new Map<string, number>();
    while (![...last].every(([id, seq]) => seen.get(id) === seq)) {
      const { event, parcel } = await change(slow);
      expect(event.seq).toBeGreaterThan(seen.get(parcel.id) ?? 0);
      seen.set(parcel.id, event.seq);
    }
    await stage.clear();
  });

  it('is sent away when more things change than can wait for it, and comes back by its cursor', async () => {
    const stage = new Stage();
    const gateway = await stage.start({ settings: { waitingMax: 4 } });
    const token = await tokenFor('ann');
    const mine =
      'subscription ($after: String) { myParcelsMoved(after: $after) { cursor event { seq message } parcel { id } } }';
    const slow = await stage.subscribe(gateway, { query: mine, token });
    await listeners(gateway, 1);
    await stage.depot.move('p-0', 'SENT');
    let { cursor } = await change(slow);
    slow.pause();
    const ended = () => gateway.count('souk_live_ended_total', { reason: 'slow' });
    let told = 0;
    while (!(await ended())) await stage.depot.move(`p-${++told}`, 'SENT', 'id-of-ann', large);
    slow.resume();
    expect(await slow.refused).toMatchObject([{ extensions: { code: 'TOO_SLOW' } }]);
    const seen: string[] = [];
    for (let ready = slow.waiting(); ready > 0; ready -= 1) {
      const message = await change(slow);
      seen.push(message.parcel.id);
      cursor = message.cursor;
    }
    const again = await stage.subscribe(gateway, {
      query: mine,
      variables: { after: cursor },
      token,
    });
    while (seen.length < told) seen.push((await change(again)).parcel.id);
    expect(new Set(seen).size).toBe(told);
    await stage.clear();
  });
});
