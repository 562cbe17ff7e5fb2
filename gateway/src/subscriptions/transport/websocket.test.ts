import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { until } from '@souk/platform/testing/test-file';
import { tokenFor } from '../../testing/token.ts';
import { oneParcel, stock } from '../testing/documents.ts';
import { type Gateway, type GatewayOptions, ownOrigin } from '../testing/gateway.ts';
import { Harness, untilListening } from '../testing/harness.ts';
import type { RawSocket } from '../testing/raw-socket.ts';
import { type ClosingName, closings } from './closings.ts';

const [ann, bob] = [await tokenFor('ann'), await tokenFor('bob')];
const authorization = `Bearer ${ann}`;
const initWith = (token: unknown) => ({
  type: 'connection_init',
  payload: { authorization: token },
});
const init = initWith(authorization);
const subscribe = (id: string, query = oneParcel, variables: object = { id: 'p-1' }) => ({
  ...{ id, type: 'subscribe' },
  payload: { query, variables },
});

describe('the codes that close a socket', () => {
  it.each(Object.values(closings))('$code has a reason that fits its frame: $reason', (closing) => {
    expect(closing.reason).toMatch(/^[A-Z`].+\.$/);
    expect(Buffer.byteLength(closing.reason)).toBeLessThanOrEqual(123);
  });

  it('are all in the README, with their reasons', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const documented = [...readme.matchAll(/^\| (\d{4}) \| (.+) \| (.+) \|$/gm)];
    const rows = Object.values(closings).map(({ code, reason, refusal }) => [
      ...[String(code), reason],
      refusal ? `\`${refusal}\`` : '–',
    ]);
    expect(documented.map(([, ...row]) => row)).toEqual(rows);
  });
});

describe('a WebSocket', () => {
  let harness: Harness;
  beforeEach(() => {
    harness = new Harness();
  });
  afterEach(() => harness.clear());

  const connected = async (gateway: Gateway) => {
    const socket = harness.open(gateway);
    await socket.send(init);
    expect(await socket.receive()).toEqual({ type: 'connection_ack' });
    return socket;
  };
  const start = async (settings: GatewayOptions['settings'] = {}) => {
    await harness.backend.move('p-1', 'PACKED');
    return harness.start({ settings });
  };

  const traceId = '0af7651916cd43dd8448eb211c80319c';
  const traceparent = `00-${traceId}-b7ad6b7169203331-01`;
  /** Counted once, and logged under the trace of the handshake. */
  const expectRefused = async ({ count, lines }: Gateway, code: string) => {
    expect(await count('gateway_refusals_total')).toBe(1);
    expect(await count('gateway_refusals_total', { code })).toBe(1);
    expect(lines).toContainEqual(expect.objectContaining({ level: 20, code, traceId }));
  };

  const expectClosed = async (gateway: Gateway, socket: RawSocket, name: ClosingName) => {
    const { code, reason, refusal } = closings[name];
    expect([await socket.closed, await socket.closeReason]).toEqual([code, reason]);
    if (refusal) await expectRefused(gateway, refusal);
  };

  it('takes an operation by its id, and with the safelist no other', async () => {
    await harness.backend.move('p-1', 'PACKED');
    const sha256Hash = createHash('sha256').update(oneParcel).digest('hex');
    const listed = new Map([[sha256Hash, oneParcel]]);
    const persisted = { listed, safelist: true, clients: [] };
    const socket = await connected(await harness.start({ persisted }));
    const { payload, ...message } = subscribe('1', '');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    await socket.send({ ...message, payload: { ...payload, extensions } });
    expect(await socket.receive()).toMatchObject({ id: '1', type: 'next' });
    await socket.send(subscribe('2', `${oneParcel} `));
    expect(await socket.receive()).toMatchObject({
      ...{ id: '2', type: 'error' },
      payload: [{ extensions: { code: 'QUERY_NOT_IN_SAFELIST' } }],
    });
  });

  it('implements the protocol', async () => {
    const gateway = await start();
    const socket = await connected(gateway);
    await socket.send({ type: 'ping', payload: { n: 1 } }, { type: 'pong' }, subscribe('a"b'));
    expect(await socket.receive()).toEqual({ type: 'pong', payload: { n: 1 } });
    expect(await socket.receive()).toMatchObject({
      id: 'a"b',
      type: 'next',
      payload: { data: { parcelMoved: { snapshot: true } } },
    });
  });

  it('leaves the payload of a long ping out of its pong', async () => {
    const socket = await connected(await start());
    await socket.send({ type: 'ping', payload: { n: 'x'.repeat(200) } }, { type: 'ping' });
    for (const _ of [1, 2]) expect(await socket.receive()).toEqual({ type: 'pong' });
  });

  it.each<[string, (socket: RawSocket) => Promise<unknown>]>([
    ['pings', (socket) => socket.send({ type: 'ping' })],
    ['pings of the WebSocket protocol', (socket) => socket.ping(Buffer.alloc(0))],
  ])('is closed when its %s exceed the rate limit (GW-11)', async (_case, ping) => {
    const gateway = await harness.start({ rateLimit: { perUser: 2, perAddress: 2 } });
    const socket = harness.open(gateway, { headers: { traceparent } });
    // Those of a connection count for its address, and then for its user.
    for (const _ of [1, 2]) await ping(socket);
    await socket.send(init);
    for (const _ of [1, 2, 3]) await ping(socket);
    await expectClosed(gateway, socket, 'rateLimited');
  });

  it('can complete a subscription, and use its id again', async () => {
    const gateway = await start();
    const socket = await connected(gateway);
    await socket.send(subscribe('1'));
    await socket.receive();
    await untilListening(gateway, 1);
    await socket.send({ id: '1', type: 'complete' }, { id: 'unknown', type: 'complete' });
    await untilListening(gateway, 0);
    await socket.send(subscribe('1'));
    expect(await socket.receive()).toMatchObject({ id: '1', type: 'next' });
  });

  it.each<[string, ClosingName, (string | object | Buffer)[]]>([
    ['invalid JSON', 'invalidMessage', ['{']],
    ['a binary message', 'invalidMessage', [Buffer.from('{"type":"ping"}')]],
    ['a message that only servers send', 'invalidMessage', [{ type: 'connection_ack' }]],
    ['a subscription before `connection_init`', 'notInitialised', [subscribe('1')]],
    ['two `connection_init`', 'secondInit', [init, init]],
    ['the same id twice', 'idInUse', [init, subscribe('1'), subscribe('1')]],
    ['an invalid token', 'unauthenticated', [initWith('Bearer abc')]],
    ['a token that is not a string', 'invalidCredential', [initWith(1)]],
  ])('is closed after %s, with code, reason and refusal of %s', async (_case, name, messages) => {
    const gateway = await start();
    const socket = harness.open(gateway, { headers: { traceparent } });
    const [first = '', ...more] = messages;
    await socket.send(first);
    if (first === init && more[0] !== init) await socket.receive();
    await socket.send(...more);
    await expectClosed(gateway, socket, name);
  });

  it.each<[string, ClosingName, number[]]>([
    ['a frame that is not masked', 'invalidFrame', [0x81, 0x00]],
    ['text that is not UTF-8', 'invalidText', [0x81, 0x81, 0, 0, 0, 0, 0xff]],
  ])('is closed after %s, with code, reason and refusal of %s', async (_case, name, bytes) => {
    const gateway = await start();
    const socket = harness.open(gateway, { headers: { traceparent } });
    await socket.sendBytes(bytes);
    await expectClosed(gateway, socket, name);
  });

  it('answers nothing that comes behind the message that closed it', async () => {
    const gateway = await start();
    const socket = harness.open(gateway, { headers: { traceparent } });
    await socket.send('{', init, subscribe('1'));
    await expectClosed(gateway, socket, 'invalidMessage');
    expect(await gateway.count('souk_live_started_total')).toBe(0);
  });

  it('keeps its first credential: a later token gives no access (ID-5, ID-13)', async () => {
    const socket = harness.open(await start());
    await socket.send({ ...init, payload: { authorization: `Bearer ${bob}` } });
    expect(await socket.receive()).toEqual({ type: 'connection_ack' });
    // In every place where another server might accept it.
    const { payload, ...message } = subscribe('1');
    const headers = { authorization };
    const extensions = { authorization, headers };
    await socket.send({
      ...message,
      ...headers,
      payload: { ...payload, ...extensions, extensions },
    });
    expect(await socket.receive()).toMatchObject({
      ...{ id: '1', type: 'error' },
      payload: [{ extensions: { code: 'NOT_FOUND' } }],
    });
    await socket.send(init, subscribe('2'));
    expect(await Promise.race([socket.receive(), socket.closed])).toBe(4429);
  });

  it('is closed without a timely `connection_init`', async () => {
    const gateway = await start({ initMs: 1 });
    await expectClosed(gateway, harness.open(gateway, { headers: { traceparent } }), 'initTimeout');
  });

  it('is rejected when its address has too many without `connection_init` (GW-11)', async () => {
    const gateway = await start({ uninitialisedPerAddress: 2 });
    const first = harness.open(gateway);
    await first.ping(Buffer.alloc(0));
    const second = harness.open(gateway);
    await second.ping(Buffer.alloc(0));
    expect(await harness.open(gateway, { headers: { traceparent } }).rejection).toBe(429);
    await expectRefused(gateway, 'TOO_MANY_CONNECTIONS');
    await first.send(init);
    expect(await first.receive()).toEqual({ type: 'connection_ack' });
    const third = harness.open(gateway);
    await third.ping(Buffer.alloc(0));
    expect(await harness.open(gateway).rejection).toBe(429);
    third.disconnect();
    await until(async () => {
      const again = harness.open(gateway);
      return Promise.race([
        again.rejection.then(() => false),
        again.ping(Buffer.alloc(0)).then(() => true),
      ]);
    });
  });

  it('is closed without a known subprotocol', async () => {
    const gateway = await start();
    const socket = harness.open(gateway, { headers: { traceparent } }, []);
    await expectClosed(gateway, socket, 'unknownProtocol');
  });

  it('without a known subprotocol that sends an invalid frame does not affect others', async () => {
    const gateway = await start();
    const { port, hostname } = new URL(gateway.url);
    const client = connect(Number(port), hostname);
    const handshake = [
      ...['GET /graphql HTTP/1.1', 'Host: x', 'Connection: Upgrade', 'Upgrade: websocket'],
      ...['Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=='],
    ];
    client.write(`${handshake.join('\r\n')}\r\n\r\n`);
    client.end(Buffer.from([0x81, 0x00]));
    client.resume();
    await once(client, 'close');
    await connected(gateway);
  });

  it('is closed after a message that is too large', async () => {
    const gateway = await start({ messageBytesMax: 1_000 });
    const socket = harness.open(gateway, { headers: { traceparent } });
    await socket.send('x'.repeat(1_001));
    await expectClosed(gateway, socket, 'messageTooLarge');
  });

  it('is closed when it has a cookie and sends a token (ID-5)', async () => {
    const gateway = await start();
    gateway.login.open('s-1', ann);
    const socket = harness.open(gateway, { headers: { cookie: 'session=s-1', traceparent } });
    await socket.send(init);
    await expectClosed(gateway, socket, 'invalidCredential');
  });

  it('is rejected for another origin, and accepted for our own', async () => {
    const gateway = await start();
    const foreign = harness.open(gateway, { origin: 'http://evil.test', headers: { traceparent } });
    expect(await foreign.rejection).toBe(403);
    await expectRefused(gateway, 'FORBIDDEN');
    const own = harness.open(gateway, { origin: ownOrigin });
    await own.send(init);
    expect(await own.receive()).toEqual({ type: 'connection_ack' });
  });

  it('is served only at /graphql', async () => {
    const gateway = await start();
    const other = { ...gateway, url: gateway.url.replace('/graphql', '/auth') };
    const socket = harness.open(other, { headers: { traceparent } });
    expect(await socket.rejection).toBe(404);
    await expectRefused(gateway, 'NOT_FOUND');
  });

  it('limits its subscriptions, and counts only open ones', async () => {
    const gateway = await start({ subscriptionsPerSocket: 2 });
    const socket = await connected(gateway);
    const of = (id: string) => subscribe(id, stock, { ids: [id] });
    await socket.send(of('1'), of('2'), of('3'));
    expect(await socket.receive()).toMatchObject({
      ...{ id: '3', type: 'error' },
      payload: [{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } }],
    });
    const refused = { code: 'TOO_MANY_SUBSCRIPTIONS' };
    expect(await gateway.count('gateway_refusals_total', refused)).toBe(1);
    await socket.send({ id: '1', type: 'complete' });
    await untilListening(gateway, 1);
    await socket.send(of('4'));
    await untilListening(gateway, 2);
    await harness.backend.changeStock('4', 1);
    expect(await socket.receive()).toMatchObject({ id: '4', type: 'next' });
  });

  it('counts against the limit of its user until it closes', async () => {
    const gateway = await start({ socketsPerUser: 1 });
    const first = await connected(gateway);
    const second = harness.open(gateway, { headers: { traceparent } });
    await second.send(init);
    await expectClosed(gateway, second, 'tooManyConnections');
    const other = harness.open(gateway);
    await other.send({ ...init, payload: { authorization: `Bearer ${await tokenFor('bob')}` } });
    expect(await other.receive()).toEqual({ type: 'connection_ack' });
    first.disconnect();
    await until(async () => {
      const again = harness.open(gateway);
      await again.send(init);
      return Promise.race([again.receive().then(() => true), again.closed.then(() => false)]);
    });
  });

  it.each([
    ['a query', '{ parcel(id: "p-1") { status } }', 'BAD_REQUEST'],
    ['invalid GraphQL', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', 'subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a missing variable', oneParcel, 'BAD_USER_INPUT'],
    [
      'a document that is too deep',
      `subscription ${'{ a '.repeat(20)}${'}'.repeat(20)}`,
      'TOO_DEEP',
    ],
  ])('answers %s with an error, and stays open', async (_case, query, code) => {
    const socket = await connected(await start());
    await socket.send(subscribe('1', query, {}));
    const error = { payload: [{ extensions: { code, traceId: expect.any(String) } }] };
    expect(await socket.receive()).toMatchObject({ id: '1', type: 'error', ...error });
    await socket.send(subscribe('1'));
    expect(await socket.receive()).toMatchObject({ id: '1', type: 'next' });
  });

  it.each<[string, string, object]>([
    [
      'a document with many errors and a long name',
      `subscription ${'N'.repeat(50_000)} { stockChanged(productIds: [${'$a '.repeat(200)}]) { total } }`,
      {},
    ],
    ['many invalid values', stock, { ids: Array.from({ length: 20_000 }, () => ({})) }],
  ])('answers %s in a few words (GW-11)', async (_case, query, variables) => {
    const socket = await connected(await start());
    await socket.send(subscribe('1', query, variables));
    const { type, payload } = await socket.receive();
    expect([type, payload.length <= 11]).toEqual(['error', true]);
    expect(JSON.stringify(payload).length).toBeLessThan(10_000);
  });

  it('has a log line for a refused subscription, with its own trace and operation (OPS-1)', async () => {
    const gateway = await start();
    const socket = await connected(gateway);
    const { payload, ...message } = subscribe('1', oneParcel.replace('subscription', '$& Parcel'), {
      id: 'nothing',
    });
    await socket.send({ ...message, payload: { ...payload, extensions: { traceparent } } });
    expect(await socket.receive()).toMatchObject({ id: '1', type: 'error' });
    await expectRefused(gateway, 'NOT_FOUND');
    expect(gateway.lines).toContainEqual(
      expect.objectContaining({ traceId, operationName: 'Parcel', msg: 'refused' }),
    );
  });

  it('is terminated when its client does not answer pings', async () => {
    const gateway = await start({ keepAliveMs: 20 });
    const socket = harness.open(gateway, { autoPong: false });
    await socket.send(init);
    expect(await socket.closed).toBe(1006);
  });

  it('is pinged again when its client has answered', async () => {
    const gateway = await start({ keepAliveMs: 1_000 });
    const socket = await connected(gateway);
    for (const _ of [1, 2]) await socket.pinged();
  });

  it.each(['/graphql', '//', '/graphql?after=%', 'graphql'])(
    'with a malformed target (%s) that disconnects does not affect others',
    async (path) => {
      const gateway = await start();
      const { port, hostname } = new URL(gateway.url);
      const client = connect(Number(port), hostname);
      client.end(
        `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
      );
      client.resume();
      await once(client, 'close');
      await connected(gateway);
    },
  );

  it('is closed with a code that makes clients reconnect when the gateway stops', async () => {
    const gateway = await harness.start();
    const socket = await connected(gateway);
    await harness.stopGateways();
    await expectClosed(gateway, socket, 'restart');
  });
});
