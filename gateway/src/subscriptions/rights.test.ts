import { tokenFor } from '../testing/token.ts';
import { myParcels, oneParcel, toHandle, withWeight } from './testing/documents.ts';
import { FakeLogin } from './testing/fake-login.ts';
import type { Gateway } from './testing/gateway.ts';
import { change, listeners, Stage, seqs, transports, until } from './testing/harness.ts';
import { type Listening, overSse } from './testing/subscribers.ts';

const [ann, bob] = [await tokenFor('ann'), await tokenFor('bob')];
const [courier, operator] = [
  await tokenFor('cleo', ['courier']),
  await tokenFor('otto', ['operator']),
];

/** What ended a subscription, without the number of its trace. */
async function refusalOf(one: Listening) {
  const [error] = await one.refused;
  return { ...error, extensions: { code: error?.extensions.code } };
}

describe.each(transports)('who may see what, over %s', (transport, listen) => {
  let stage: Stage;
  beforeEach(() => {
    stage = new Stage(listen);
  });
  afterEach(() => stage.clear());

  const parcelOf = (gateway: Gateway, id: string, token: string, after?: string) =>
    stage.subscribe(gateway, { query: oneParcel, variables: { id, after }, token });

  it("answer somebody else's thing as one that does not exist (ID-13)", async () => {
    const gateway = await stage.start();
    await stage.depot.move('p-1', 'PACKED');
    const foreign = await refusalOf(await parcelOf(gateway, 'p-1', bob));
    const unknown = await refusalOf(await parcelOf(gateway, 'p-9', bob));
    expect(foreign).toEqual(unknown);
    expect(foreign).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  });

  it("answer so with a cursor of the thing's owner, too (ID-13)", async () => {
    const gateway = await stage.start();
    await stage.depot.move('p-1', 'PACKED');
    const { cursor } = await change(await parcelOf(gateway, 'p-1', ann));
    const foreign = await refusalOf(await parcelOf(gateway, 'p-1', bob, cursor));
    const unknown = await refusalOf(await parcelOf(gateway, 'p-9', bob, cursor));
    expect(foreign).toEqual(unknown);
    expect(foreign).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  });

  it('go on for who comes back while the owner of the thing is away (ID-13, GW-6)', async () => {
    const gateway = await stage.start();
    await stage.depot.move('p-1', 'PACKED');
    const { cursor } = await change(await parcelOf(gateway, 'p-1', ann));
    stage.depot.onSnapshot = () => {
      throw new Error('I am away.');
    };
    await stage.depot.move('p-1', 'SENT');
    expect(await seqs(await parcelOf(gateway, 'p-1', ann, cursor), 1)).toEqual([2]);
  });

  it('hide a snapshot that its owner was too careless to hide (ID-13)', async () => {
    const gateway = await stage.start();
    stage.depot.isCareless = true;
    await stage.depot.move('p-1', 'PACKED');
    const foreign = await refusalOf(await parcelOf(gateway, 'p-1', bob));
    expect(foreign).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  });

  it('show a thing of somebody else to those who may see all of them (ID-12)', async () => {
    const gateway = await stage.start();
    await stage.depot.move('p-1', 'PACKED');
    expect(await seqs(await parcelOf(gateway, 'p-1', operator), 1)).toEqual([1]);
  });

  it('tell nobody of what belongs to others, though it is the same topic (ID-12)', async () => {
    const gateway = await stage.start();
    const one = await stage.subscribe(gateway, { query: myParcels, token: bob });
    await listeners(gateway, 1);
    await stage.depot.move('p-1', 'PACKED', 'id-of-ann');
    await stage.depot.move('p-2', 'PACKED', 'id-of-bob');
    expect(await change(one)).toMatchObject({ parcel: { id: 'p-2' } });
  });

  it('look at each record anew: who may not see it any more gets it no more (ID-12)', async () => {
    const gateway = await stage.start();
    await stage.depot.move('p-1', 'PACKED', 'id-of-ann');
    const one = await parcelOf(gateway, 'p-1', ann);
    await listeners(gateway, 1);
    await stage.depot.move('p-1', 'SENT', 'id-of-bob');
    await stage.depot.move('p-1', 'SENT', 'id-of-ann');
    expect(await seqs(one, 2)).toEqual([1, 3]);
  });

  it.each([
    ['nobody', undefined, oneParcel, 'UNAUTHENTICATED'],
    ['nobody', undefined, toHandle, 'UNAUTHENTICATED'],
    ['a customer', ann, toHandle, 'FORBIDDEN'],
    [
      'a customer, for one field of many',
      ann,
      oneParcel.replace('id status', 'label'),
      'FORBIDDEN',
    ],
  ])('enforce what the schema asks of %s (%#, ID-12)', async (_who, token, query, code) => {
    const gateway = await stage.start();
    await stage.depot.move('p-1', 'PACKED');
    const variables = { id: 'p-1' };
    const one = await stage.subscribe(gateway, { query, variables, ...(token && { token }) });
    expect(await refusalOf(one)).toMatchObject({ extensions: { code } });
  });

  it('serve those who have the scopes (ID-12)', async () => {
    const gateway = await stage.start();
    const one = await stage.subscribe(gateway, { query: toHandle, token: courier });
    await listeners(gateway, 1);
    await stage.depot.move('p-1', 'PACKED');
    expect(await change(one)).toMatchObject({ parcel: { id: 'p-1', label: 'Fragile' } });
  });

  it("end with the bearer's token, and say so (ID-12)", async () => {
    const gateway = await stage.start();
    const short = await tokenFor('ann', [], '1s');
    const one = await stage.subscribe(gateway, { query: myParcels, token: short });
    if (transport === 'WebSocket') expect(await one.closed).toBe(4403);
    else expect(await refusalOf(one)).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    await one.closed;
    await until(async () => (await gateway.count('souk_live_subscriptions')) === 0);
  });

  it("end with the cookie's session, and say so (ID-7)", async () => {
    const gateway = await stage.start();
    gateway.login.open('s-1', ann);
    const one = await stage.subscribe(gateway, { query: myParcels, cookie: 'session=s-1' });
    await listeners(gateway, 1);
    gateway.login.end('s-1');
    if (transport === 'WebSocket') expect(await one.closed).toBe(4403);
    else expect(await refusalOf(one)).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    await one.closed;
    await until(() => gateway.login.listeners === 0);
  });

  it('use a fresh token of the session for what is told later (ID-12)', async () => {
    const login = new FakeLogin();
    const [old, fresh] = [await tokenFor('ann', [], '5s'), await tokenFor('ann', [], '9m')];
    login.open('s-1', old, fresh);
    const gateway = await stage.start({ login });
    await stage.depot.move('p-1', 'PACKED');
    const tokens: unknown[] = [];
    stage.depot.onWeight = (_id, { caller }) => tokens.push(caller.token);
    const asked = { query: withWeight, variables: { id: 'p-1' }, cookie: 'session=s-1' };
    const one = await stage.subscribe(gateway, asked);
    await change(one);
    await listeners(gateway, 1);
    await stage.depot.move('p-1', 'SENT');
    expect(await seqs(one, 1)).toEqual([2]);
    expect(tokens).toEqual([old, fresh]);
  });

  it('end where the session has no token to give any more', async () => {
    const login = new FakeLogin();
    login.open('s-1', await tokenFor('ann', [], '5s'));
    const gateway = await stage.start({ login });
    const one = await stage.subscribe(gateway, { query: myParcels, cookie: 'session=s-1' });
    await listeners(gateway, 1);
    login.forget('s-1');
    await stage.depot.move('p-1', 'PACKED');
    if (transport === 'WebSocket') expect(await one.closed).toBe(4403);
    else expect(await refusalOf(one)).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });

  it('end for who has lost the right that the schema asks for (ID-12)', async () => {
    const login = new FakeLogin();
    login.open('s-1', await tokenFor('cleo', ['courier'], '5s'), await tokenFor('cleo'));
    const gateway = await stage.start({ login });
    const one = await stage.subscribe(gateway, { query: toHandle, cookie: 'session=s-1' });
    await listeners(gateway, 1);
    await stage.depot.move('p-1', 'PACKED');
    expect(await refusalOf(one)).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    expect(await gateway.count('souk_live_ended_total', { reason: 'forbidden' })).toBe(1);
  });

  it('go on, losing nothing, for who has got more rights (ID-12)', async () => {
    const login = new FakeLogin();
    login.open(
      's-1',
      await tokenFor('cleo', ['courier'], '5s'),
      await tokenFor('cleo', ['operator']),
    );
    const gateway = await stage.start({ login });
    const one = await stage.subscribe(gateway, { query: toHandle, cookie: 'session=s-1' });
    await listeners(gateway, 1);
    await stage.depot.move('p-1', 'PACKED');
    await stage.depot.move('p-1', 'SENT');
    expect(await seqs(one, 2)).toEqual([1, 2]);
  });
});

describe('a message that subgraphs add to', () => {
  it('is made for each viewer apart, with the token of that one (ID-13)', async () => {
    const stage = new Stage(overSse);
    const gateway = await stage.start();
    const viewers: unknown[] = [];
    stage.depot.onWeight = (_id, { caller }) => viewers.push(caller.viewer?.id);
    await stage.depot.move('p-1', 'PACKED');
    const asked = { query: withWeight, variables: { id: 'p-1' } };
    const two = [
      await stage.subscribe(gateway, { ...asked, token: ann }),
      await stage.subscribe(gateway, { ...asked, token: operator }),
    ];
    for (const one of two) await change(one);
    await listeners(gateway, 2);
    viewers.length = 0;
    await stage.depot.move('p-1', 'SENT');
    for (const one of two) expect(await seqs(one, 1)).toEqual([2]);
    expect(viewers.sort()).toEqual(['id-of-ann', 'id-of-otto']);
    await stage.clear();
  });
});
