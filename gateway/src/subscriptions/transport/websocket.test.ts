import { once } from 'node:events';
import { connect } from 'node:net';
import { tokenFor } from '../../testing/token.ts';
import { oneParcel, stock } from '../testing/documents.ts';
import { type Gateway, ours, type Staging } from '../testing/gateway.ts';
import { listeners, Stage, until } from '../testing/harness.ts';
import { RawSocket } from '../testing/raw-socket.ts';

const [ann, bob] = [await tokenFor('ann'), await tokenFor('bob')];
const authorization = `Bearer ${ann}`;
const init = { type: 'connection_init', payload: { authorization } };
const subscribe = (id: string, query = oneParcel, variables: object = { id: 'p-1' }) => ({
  ...{ id, type: 'subscribe' },
  payload: { query, variables },
});

describe('a WebSocket', () => {
  let stage: Stage;
  let sockets: RawSocket[];
  beforeEach(() => {
    stage = new Stage();
    sockets = [];
  });
  afterEach(async () => {
    for (const socket of sockets) socket.leave();
    await stage.clear();
  });

  const open = ({ url }: Gateway, ...more: [object?, string[]?]) => {
    const socket = new RawSocket(url, ...more);
    sockets.push(socket);
    return socket;
  };
  const letIn = async (gateway: Gateway) => {
    const socket = open(gateway);
    await socket.say(init);
    expect(await socket.hear()).toEqual({ type: 'connection_ack' });
    return socket;
  };
  const start = async (settings: Staging['settings'] = {}) => {
    await stage.depot.move('p-1', 'PACKED');
    return stage.start({ settings });
  };

  it('speaks the protocol', async () => {
    const gateway = await start();
    const socket = await letIn(gateway);
    await socket.say({ type: 'ping', payload: { n: 1 } }, { type: 'pong' }, subscribe('a"b'));
    expect(await socket.hear()).toEqual({ type: 'pong', payload: { n: 1 } });
    expect(await socket.hear()).toMatchObject({
      id: 'a"b',
      type: 'next',
      payload: { data: { parcelMoved: { snapshot: true } } },
    });
  });

  it('lets a subscription be completed, and its id be used again', async () => {
    const gateway = await start();
    const socket = await letIn(gateway);
    await socket.say(subscribe('1'));
    await socket.hear();
    await listeners(gateway, 1);
    await socket.say({ id: '1', type: 'complete' }, { id: 'unknown', type: 'complete' });
    await listeners(gateway, 0);
    await socket.say(subscribe('1'));
    expect(await socket.hear()).toMatchObject({ id: '1', type: 'next' });
  });

  it.each<[string, number, (string | object | Buffer)[]]>([
    ['no JSON', 4400, ['{']],
    ['bytes', 4400, [Buffer.from('{"type":"ping"}')]],
    ['a message that only servers send', 4400, [{ type: 'connection_ack' }]],
    ['a subscription before it was let in', 4401, [subscribe('1')]],
    ['two first messages', 4429, [init, init]],
    ['one id twice', 4409, [init, subscribe('1'), subscribe('1')]],
    ['a token that is none', 4403, [{ ...init, payload: { authorization: 'Bearer abc' } }]],
    ['a token that is no text', 4400, [{ ...init, payload: { authorization: 1 } }]],
  ])('is closed after %s (%i)', async (_case, code, messages) => {
    const socket = open(await start());
    const [first = '', ...more] = messages;
    await socket.say(first);
    if (first === init && more[0] !== init) await socket.hear();
    await socket.say(...more);
    expect(await socket.closed).toBe(code);
  });

  it('stays whose it was at first: a token that is shown to it later opens nothing (ID-5, ID-13)', async () => {
    const socket = open(await start());
    await socket.say({ ...init, payload: { authorization: `Bearer ${bob}` } });
    expect(await socket.hear()).toEqual({ type: 'connection_ack' });
    // Wherever a client of some other server might have put it.
    const { payload, ...message } = subscribe('1');
    const headers = { authorization };
    const extensions = { authorization, headers };
    await socket.say({
      ...message,
      ...headers,
      payload: { ...payload, ...extensions, extensions },
    });
    expect(await socket.hear()).toMatchObject({
      ...{ id: '1', type: 'error' },
      payload: [{ extensions: { code: 'NOT_FOUND' } }],
    });
    await socket.say(init, subscribe('2'));
    expect(await Promise.race([socket.hear(), socket.closed])).toBe(4429);
  });

  it('is closed when nothing comes first, in time', async () => {
    const socket = open(await start({ initMs: 1 }));
    expect(await socket.closed).toBe(4408);
  });

  it('is closed when it speaks no protocol that we know', async () => {
    const socket = open(await start(), {}, []);
    expect(await socket.closed).toBe(4406);
  });

  it('is closed after a message that is too large', async () => {
    const socket = open(await start({ messageBytesMax: 1_000 }));
    await socket.say('x'.repeat(1_001));
    expect(await socket.closed).toBe(1009);
  });

  it('is refused with a cookie and a token at once (ID-5)', async () => {
    const gateway = await start();
    gateway.login.open('s-1', ann);
    const socket = open(gateway, { headers: { cookie: 'session=s-1' } });
    await socket.say(init);
    expect(await socket.closed).toBe(4400);
  });

  it('is refused to a page of somebody else, and open to ours', async () => {
    const gateway = await start();
    const foreign = open(gateway, { origin: 'http://evil.test' });
    expect(await foreign.turnedAway).toBe(403);
    const own = open(gateway, { origin: ours });
    await own.say(init);
    expect(await own.hear()).toEqual({ type: 'connection_ack' });
  });

  it('is found at /graphql alone', async () => {
    const { url } = await start();
    const socket = new RawSocket(url.replace('/graphql', '/auth'));
    sockets.push(socket);
    expect(await socket.turnedAway).toBe(404);
  });

  it('carries ten subscriptions at most, and more when some have ended', async () => {
    const gateway = await start({ subscriptionsPerSocket: 2 });
    const socket = await letIn(gateway);
    const of = (id: string) => subscribe(id, stock, { ids: [id] });
    await socket.say(of('1'), of('2'), of('3'));
    expect(await socket.hear()).toMatchObject({
      ...{ id: '3', type: 'error' },
      payload: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }],
    });
    await socket.say({ id: '1', type: 'complete' });
    await listeners(gateway, 1);
    await socket.say(of('4'));
    await listeners(gateway, 2);
    await stage.depot.stock('4', 1);
    expect(await socket.hear()).toMatchObject({ id: '4', type: 'next' });
  });

  it('is one of so many that a user may have, and another one may come when one has gone', async () => {
    const gateway = await start({ socketsPerUser: 1 });
    const first = await letIn(gateway);
    const second = open(gateway);
    await second.say(init);
    expect(await second.closed).toBe(1013);
    const other = open(gateway);
    await other.say({ ...init, payload: { authorization: `Bearer ${await tokenFor('bob')}` } });
    expect(await other.hear()).toEqual({ type: 'connection_ack' });
    first.leave();
    await until(async () => {
      const again = open(gateway);
      await again.say(init);
      return Promise.race([again.hear().then(() => true), again.closed.then(() => false)]);
    });
  });

  it.each([
    ['a query', '{ parcel(id: "p-1") { status } }', 'BAD_REQUEST'],
    ['no GraphQL', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', 'subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a missing variable', oneParcel, 'BAD_USER_INPUT'],
    ['what is too deep', `subscription ${'{ a '.repeat(20)}${'}'.repeat(20)}`, 'TOO_DEEP'],
  ])('answers %s with an error, and stays open', async (_case, query, code) => {
    const socket = await letIn(await start());
    await socket.say(subscribe('1', query, {}));
    const error = { payload: [{ extensions: { code, traceId: expect.any(String) } }] };
    expect(await socket.hear()).toMatchObject({ id: '1', type: 'error', ...error });
    await socket.say(subscribe('1'));
    expect(await socket.hear()).toMatchObject({ id: '1', type: 'next' });
  });

  it('is given up when its client does not answer any more', async () => {
    const gateway = await start({ keepAliveMs: 20 });
    const socket = open(gateway, { autoPong: false });
    await socket.say(init);
    expect(await socket.closed).toBe(1006);
  });

  it('is asked again whether its client is there when it has answered', async () => {
    const gateway = await start({ keepAliveMs: 1_000 });
    const socket = await letIn(gateway);
    for (const _ of [1, 2]) await socket.pinged();
  });

  it.each(['/graphql', '//', '/graphql?after=%', 'graphql'])(
    'that is asked for in a strange way (%s), and broken off, breaks nothing else',
    async (path) => {
      const gateway = await start();
      const { port, hostname } = new URL(gateway.url);
      const client = connect(Number(port), hostname);
      client.end(
        `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
      );
      client.resume();
      await once(client, 'close');
      await letIn(gateway);
    },
  );

  it('is closed in a way that clients come back from when the gateway stops', async () => {
    const gateway = await stage.start();
    const socket = await letIn(gateway);
    await stage.clear();
    expect(await socket.closed).toBe(1012);
  });
});
