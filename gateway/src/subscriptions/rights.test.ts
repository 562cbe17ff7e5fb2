import { until } from '@souk/platform/testing/test-file';
import { tokenFor } from '../testing/token.ts';
import { myParcels, oneParcel, toHandle, withWeight } from './testing/documents.ts';
import { FakeLogin } from './testing/fake-login.ts';
import type { Gateway } from './testing/gateway.ts';
import { Harness, nextChange, nextSeqs, transports, untilListening } from './testing/harness.ts';
import { overSse, type Subscriber } from './testing/subscribers.ts';

const [ann, bob] = [await tokenFor('ann'), await tokenFor('bob')];
const [courier, operator] = [
  await tokenFor('cleo', ['courier']),
  await tokenFor('otto', ['operator']),
];

/** The error that ended a subscription, without its trace id. */
async function refusalOf(one: Subscriber) {
  const [error] = await one.endErrors;
  return { ...error, extensions: { code: error?.extensions.code } };
}

describe.each(transports)('rights of subscribers over %s', (transport, connect) => {
  let harness: Harness;
  beforeEach(() => {
    harness = new Harness(connect);
  });
  afterEach(() => harness.clear());

  const parcelOf = (gateway: Gateway, id: string, token: string, after?: string) =>
    harness.subscribe(gateway, { query: oneParcel, variables: { id, after }, token });

  it("treat another user's entity as one that does not exist (ID-13)", async () => {
    const gateway = await harness.start();
    await harness.backend.move('p-1', 'PACKED');
    const foreign = await refusalOf(await parcelOf(gateway, 'p-1', bob));
    const unknown = await refusalOf(await parcelOf(gateway, 'p-9', bob));
    expect(foreign).toEqual(unknown);
    expect(foreign).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  });

  it("treat it the same with a cursor of the entity's owner (ID-13)", async () => {
    const gateway = await harness.start();
    await harness.backend.move('p-1', 'PACKED');
    const { cursor } = await nextChange(await parcelOf(gateway, 'p-1', ann));
    const foreign = await refusalOf(await parcelOf(gateway, 'p-1', bob, cursor));
    const unknown = await refusalOf(await parcelOf(gateway, 'p-9', bob, cursor));
    expect(foreign).toEqual(unknown);
    expect(foreign).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  });

  it('let a client resume while the owning subgraph is unavailable (ID-13, GW-6)', async () => {
    const gateway = await harness.start();
    await harness.backend.move('p-1', 'PACKED');
    const { cursor } = await nextChange(await parcelOf(gateway, 'p-1', ann));
    harness.backend.onSnapshot = () => {
      throw new Error('Unavailable.');
    };
    await harness.backend.move('p-1', 'SENT');
    expect(await nextSeqs(await parcelOf(gateway, 'p-1', ann, cursor), 1)).toEqual([2]);
  });

  it('hide a snapshot that its subgraph failed to hide (ID-13)', async () => {
    const gateway = await harness.start();
    harness.backend.leaksSnapshots = true;
    await harness.backend.move('p-1', 'PACKED');
    const foreign = await refusalOf(await parcelOf(gateway, 'p-1', bob));
    expect(foreign).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  });

  it('show any entity to a viewer with the scope for all (ID-12)', async () => {
    const gateway = await harness.start();
    await harness.backend.move('p-1', 'PACKED');
    expect(await nextSeqs(await parcelOf(gateway, 'p-1', operator), 1)).toEqual([1]);
  });

  it('filter out records of other users in the same topic (ID-12)', async () => {
    const gateway = await harness.start();
    const one = await harness.subscribe(gateway, { query: myParcels, token: bob });
    await untilListening(gateway, 1);
    await harness.backend.move('p-1', 'PACKED', 'id-of-ann');
    await harness.backend.move('p-2', 'PACKED', 'id-of-bob');
    expect(await nextChange(one)).toMatchObject({ parcel: { id: 'p-2' } });
  });

  it('are checked for each record: a viewer who loses access gets no more (ID-12)', async () => {
    const gateway = await harness.start();
    await harness.backend.move('p-1', 'PACKED', 'id-of-ann');
    const one = await parcelOf(gateway, 'p-1', ann);
    await untilListening(gateway, 1);
    await harness.backend.move('p-1', 'SENT', 'id-of-bob');
    await harness.backend.move('p-1', 'SENT', 'id-of-ann');
    expect(await nextSeqs(one, 2)).toEqual([1, 3]);
  });

  it.each([
    ['an anonymous viewer', undefined, oneParcel, 'UNAUTHENTICATED'],
    ['an anonymous viewer', undefined, toHandle, 'UNAUTHENTICATED'],
    ['a customer', ann, toHandle, 'FORBIDDEN'],
    [
      'a customer, for one field of many',
      ann,
      oneParcel.replace('id status', 'label'),
      'FORBIDDEN',
    ],
  ])(
    'enforce the requirements of the schema for %s (%#, ID-12)',
    async (_who, token, query, code) => {
      const gateway = await harness.start();
      await harness.backend.move('p-1', 'PACKED');
      const variables = { id: 'p-1' };
      const one = await harness.subscribe(gateway, { query, variables, ...(token && { token }) });
      expect(await refusalOf(one)).toMatchObject({ extensions: { code } });
    },
  );

  it('admit a viewer with the required scopes (ID-12)', async () => {
    const gateway = await harness.start();
    const one = await harness.subscribe(gateway, { query: toHandle, token: courier });
    await untilListening(gateway, 1);
    await harness.backend.move('p-1', 'PACKED');
    expect(await nextChange(one)).toMatchObject({ parcel: { id: 'p-1', label: 'Fragile' } });
  });

  it('end when the bearer token expires, with an error or close code (ID-12)', async () => {
    const gateway = await harness.start();
    const short = await tokenFor('ann', [], '1s');
    const one = await harness.subscribe(gateway, { query: myParcels, token: short });
    if (transport === 'WebSocket') expect(await one.closed).toBe(4403);
    else expect(await refusalOf(one)).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    await one.closed;
    await until(async () => (await gateway.count('souk_live_subscriptions')) === 0);
  });

  it('end when the session of the cookie ends, with an error or close code (ID-7)', async () => {
    const gateway = await harness.start();
    gateway.login.open('s-1', ann);
    const one = await harness.subscribe(gateway, { query: myParcels, cookie: 'session=s-1' });
    await untilListening(gateway, 1);
    gateway.login.end('s-1');
    if (transport === 'WebSocket') expect(await one.closed).toBe(4403);
    else expect(await refusalOf(one)).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    await one.closed;
    await until(() => gateway.login.listeners === 0);
  });

  it('use a fresh token of the session for later messages (ID-12)', async () => {
    const login = new FakeLogin();
    const [old, fresh] = [await tokenFor('ann', [], '5s'), await tokenFor('ann', [], '9m')];
    login.open('s-1', old, fresh);
    const gateway = await harness.start({ login });
    await harness.backend.move('p-1', 'PACKED');
    const tokens: unknown[] = [];
    harness.backend.onWeight = (_id, { caller }) => tokens.push(caller.token);
    const request = { query: withWeight, variables: { id: 'p-1' }, cookie: 'session=s-1' };
    const one = await harness.subscribe(gateway, request);
    await nextChange(one);
    await untilListening(gateway, 1);
    await harness.backend.move('p-1', 'SENT');
    expect(await nextSeqs(one, 1)).toEqual([2]);
    expect(tokens).toEqual([old, fresh]);
  });

  it('end when the session has no token any more', async () => {
    const login = new FakeLogin();
    login.open('s-1', await tokenFor('ann', [], '5s'));
    const gateway = await harness.start({ login });
    const one = await harness.subscribe(gateway, { query: myParcels, cookie: 'session=s-1' });
    await untilListening(gateway, 1);
    login.endSilently('s-1');
    await harness.backend.move('p-1', 'PACKED');
    if (transport === 'WebSocket') expect(await one.closed).toBe(4403);
    else expect(await refusalOf(one)).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });

  it('end when the viewer loses a right that the schema requires (ID-12)', async () => {
    const login = new FakeLogin();
    login.open('s-1', await tokenFor('cleo', ['courier'], '5s'), await tokenFor('cleo'));
    const gateway = await harness.start({ login });
    const one = await harness.subscribe(gateway, { query: toHandle, cookie: 'session=s-1' });
    await untilListening(gateway, 1);
    await harness.backend.move('p-1', 'PACKED');
    expect(await refusalOf(one)).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    expect(await gateway.count('souk_live_ended_total', { reason: 'forbidden' })).toBe(1);
  });

  it('continue without a gap when the viewer gains rights (ID-12)', async () => {
    const login = new FakeLogin();
    login.open(
      's-1',
      await tokenFor('cleo', ['courier'], '5s'),
      await tokenFor('cleo', ['operator']),
    );
    const gateway = await harness.start({ login });
    const one = await harness.subscribe(gateway, { query: toHandle, cookie: 'session=s-1' });
    await untilListening(gateway, 1);
    await harness.backend.move('p-1', 'PACKED');
    await harness.backend.move('p-1', 'SENT');
    expect(await nextSeqs(one, 2)).toEqual([1, 2]);
  });
});

describe('a message with fields from subgraphs', () => {
  it("is built for each viewer with that viewer's token (ID-13)", async () => {
    const harness = new Harness(overSse);
    const gateway = await harness.start();
    const viewers: unknown[] = [];
    harness.backend.onWeight = (_id, { caller }) => viewers.push(caller.viewer?.id);
    await harness.backend.move('p-1', 'PACKED');
    const request = { query: withWeight, variables: { id: 'p-1' } };
    const two = [
      await harness.subscribe(gateway, { ...request, token: ann }),
      await harness.subscribe(gateway, { ...request, token: operator }),
    ];
    for (const one of two) await nextChange(one);
    await untilListening(gateway, 2);
    viewers.length = 0;
    await harness.backend.move('p-1', 'SENT');
    for (const one of two) expect(await nextSeqs(one, 1)).toEqual([2]);
    expect(viewers.sort()).toEqual(['id-of-ann', 'id-of-otto']);
    await harness.clear();
  });
});
