import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { createClient } from 'graphql-sse';
import { tokenFor } from '../../testing/token.ts';
import { oneParcel, stock, withWeight } from '../testing/documents.ts';
import { FakeLogin } from '../testing/fake-login.ts';
import type { Gateway } from '../testing/gateway.ts';
import { change, listeners, Stage, until } from '../testing/harness.ts';
import { overSse } from '../testing/subscribers.ts';

const ann = await tokenFor('ann');
const events = { accept: 'text/event-stream' };
const json = { 'content-type': 'application/json' };
const withToken = { authorization: `Bearer ${ann}` };

describe('a stream of server-sent events', () => {
  let stage: Stage;
  let streams: IncomingMessage[];
  beforeEach(async () => {
    stage = new Stage(overSse);
    streams = [];
    await stage.depot.move('p-1', 'PACKED');
  });
  afterEach(async () => {
    for (const stream of streams) stream.destroy();
    await stage.clear();
  });

  /** As a browser's EventSource does it. */
  const listen = async (
    { url }: Gateway,
    query: string,
    variables: object,
    headers: object = {},
  ) => {
    const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    const request = get(`${url}?${search}`, { headers: { ...events, ...withToken, ...headers } });
    const [stream] = (await once(request, 'response')) as [IncomingMessage];
    streams.push(stream.setEncoding('utf8'));
    return stream;
  };
  const post = ({ url }: Gateway, body: object, headers: Record<string, string> = {}) =>
    fetch(url, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { ...json, ...events, ...headers },
    });

  it('is written as the standard says, with the cursor as id (GW-6)', async () => {
    const stream = await listen(await stage.start(), oneParcel, { id: 'p-1' });
    expect(stream).toMatchObject({
      statusCode: 200,
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-trace-id': expect.any(String),
      },
    });
    const text = await textOf(stream, 2);
    const [, id, data = ''] = /^:\n\nevent: next\nid: (\S+)\ndata: (.+)\n\n$/.exec(text) ?? [];
    expect(JSON.parse(data).data.parcelMoved).toMatchObject({ cursor: id, event: { seq: 1 } });
  });

  it('goes on after the last event that a browser has seen (GW-6)', async () => {
    const gateway = await stage.start();
    const stream = await listen(gateway, oneParcel, { id: 'p-1' });
    const [, id = ''] = /^id: (.+)$/m.exec(await textOf(stream, 2)) ?? [];
    stream.destroy();
    await stage.depot.move('p-1', 'SENT');
    const lastEventId = id;
    const variables = { id: 'p-1', after: 'an older one, as the address stays the same' };
    const again = await stage.subscribe(gateway, {
      ...{ query: oneParcel, variables, token: ann, lastEventId },
    });
    expect(await change(again)).toMatchObject({ snapshot: false, event: { seq: 2 } });
  });

  it('has no id for a message that failed: a browser that returns gets it again', async () => {
    const gateway = await stage.start();
    const stream = await listen(gateway, withWeight, { id: 'p-1' });
    await textOf(stream, 2);
    await listeners(gateway, 1);
    stage.depot.onWeight = () => Promise.reject(new Error('broken'));
    await stage.depot.move('p-1', 'SENT');
    expect(await textOf(stream, 1)).toMatch(/^event: next\ndata: \{"data":null,"errors":/);
  });

  it('tells all that was missed, however slowly it is read (GW-6)', async () => {
    const gateway = await stage.start({ settings: { waitingMax: 4 } });
    const query = `subscription ($id: ID!, $after: String) {
      parcelMoved(parcelId: $id, after: $after) { cursor event { seq message } }
    }`;
    const variables = { id: 'p-1', after: undefined };
    const first = await stage.subscribe(gateway, { query, variables, token: ann });
    const { cursor } = await change(first);
    const large = 'x'.repeat(200_000);
    for (let count = 0; count < 30; count += 1) {
      await stage.depot.move('p-1', 'SENT', 'id-of-ann', large);
    }
    const slow = await listen(gateway, query, { id: 'p-1', after: cursor });
    const text = await textOf(slow, 31);
    const told = [...text.matchAll(/"seq":(\d+)/g)].map(([, seq]) => Number(seq));
    expect(told).toEqual(Array.from({ length: 30 }, (_value, index) => index + 2));
    expect(await gateway.count('souk_live_conflated_total')).toBe(0);
  });

  it('gives a sign of life when nothing happens', async () => {
    const gateway = await stage.start({ settings: { keepAliveMs: 1 } });
    const stream = await listen(gateway, stock, { ids: ['a'] });
    expect(await textOf(stream, 4)).toBe(':\n\n:\n\n:\n\n:\n\n');
  });

  it('is understood by the client of graphql-sse', async () => {
    const gateway = await stage.start();
    const client = createClient({ url: gateway.url, headers: withToken, retryAttempts: 0 });
    const told = client.iterate({ query: oneParcel, variables: { id: 'p-1' } });
    expect((await told.next()).value).toMatchObject({
      data: { parcelMoved: { event: { seq: 1 } } },
    });
    await listeners(gateway, 1);
    await stage.depot.move('p-1', 'SENT');
    expect((await told.next()).value).toMatchObject({
      data: { parcelMoved: { event: { seq: 2 } } },
    });
    await told.return?.();
    await listeners(gateway, 0);
    const refused = client.iterate({ query: oneParcel, variables: { id: 'p-9' } });
    const { value } = await refused.next();
    expect(value).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    expect(await refused.next()).toMatchObject({ done: true });
    client.dispose();
  });

  it('is refused with a cookie and a token at once (ID-5)', async () => {
    const login = new FakeLogin();
    login.open('s-1', ann);
    const gateway = await stage.start({ login });
    const both = { ...withToken, cookie: 'session=s-1' };
    const response = await post(gateway, { query: oneParcel }, both);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  it('is refused to a token that is none, before it begins', async () => {
    const gateway = await stage.start();
    const response = await post(gateway, { query: oneParcel }, { authorization: 'Bearer abc' });
    expect(response.status).toBe(401);
  });

  it('is refused to a page of somebody else that would use the session', async () => {
    const login = new FakeLogin();
    login.open('s-1', ann);
    const gateway = await stage.start({ login });
    const foreign = { cookie: 'session=s-1', origin: 'http://evil.test' };
    const response = await post(gateway, { query: oneParcel }, foreign);
    expect(response.status).toBe(403);
  });

  it.each([
    ['no query', { variables: {} }],
    ['variables that are a list', { query: stock, variables: [] }],
  ])('is refused with %s', async (_case, body) => {
    const response = await post(await stage.start(), body);
    expect(response.status).toBe(400);
  });

  it('is refused with variables in the address that are no JSON', async () => {
    const { url } = await stage.start();
    const response = await fetch(`${url}?query={a}&variables={`, { headers: events });
    expect(response.status).toBe(400);
  });

  it('is one of so many that a user may have, and another may come when one has gone', async () => {
    const gateway = await stage.start({ settings: { streamsPerUser: 1 } });
    const first = await listen(gateway, oneParcel, { id: 'p-1' });
    const refused = await post(gateway, { query: oneParcel }, withToken);
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({
      errors: [{ extensions: { code: 'TOO_MANY_CONNECTIONS' } }],
    });
    first.destroy();
    await until(async () => (await gateway.count('souk_live_subscriptions')) === 0);
    const next = await listen(gateway, oneParcel, { id: 'p-1' });
    expect(next.statusCode).toBe(200);
  });

  it('is not for queries of clients that accept events among other types', async () => {
    const gateway = await stage.start();
    const accept = 'application/json, text/event-stream;q=0.5';
    const plain = await post(gateway, { query: '{ parcel(id: "p-1") { id } }' }, { accept });
    expect(await plain.json()).toEqual({ data: { plain: 'HTTP' } });
    const stream = await post(
      gateway,
      { query: oneParcel, variables: { id: 'p-1' } },
      { accept, ...withToken },
    );
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    await stream.body?.cancel();
  });

  it('tells who wants events only that a query is no subscription', async () => {
    const gateway = await stage.start();
    const response = await post(gateway, { query: '{ parcel(id: "p-1") { id } }' }, withToken);
    expect(await response.text()).toMatch(/event: next\ndata: .*BAD_REQUEST.*\n\nevent: complete/);
  });

  it('that nobody reads holds no more than the last state of each thing', async () => {
    const gateway = await stage.start({ settings: { waitingMax: 4 } });
    const query = `subscription ($id: ID!) {
      parcelMoved(parcelId: $id) { event { seq message } }
    }`;
    const slow = await listen(gateway, query, { id: 'p-1' });
    await listeners(gateway, 1);
    const large = 'x'.repeat(200_000);
    while (!(await gateway.count('souk_live_conflated_total'))) {
      await stage.depot.move('p-1', 'SENT', 'id-of-ann', large);
    }
    const last = stage.depot.parcels.get('p-1')?.version;
    for await (const text of slow) if (text.includes(`"seq":${last},`)) break;
  });

  it('breaks off when the gateway stops, so that a browser comes back', async () => {
    const stream = await listen(await stage.start(), oneParcel, { id: 'p-1' });
    const text: string[] = [];
    stream.on('data', (piece) => text.push(piece));
    await Promise.all([once(stream, 'end'), stage.clear()]);
    expect(text.join('')).not.toContain('complete');
  });
});

/** What comes until so many events, or comments, are complete. */
async function textOf(stream: IncomingMessage, events: number): Promise<string> {
  let text = '';
  while (text.split('\n\n').length <= events) text += stream.read() ?? (await readable(stream));
  return text;
}

async function readable(stream: IncomingMessage): Promise<string> {
  await once(stream, 'readable');
  return '';
}
