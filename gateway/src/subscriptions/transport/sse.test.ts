import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { until } from '@souk/platform/testing/test-file';
import { createClient } from 'graphql-sse';
import { tokenFor } from '../../testing/token.ts';
import { oneParcel, stock, withWeight } from '../testing/documents.ts';
import { FakeLogin } from '../testing/fake-login.ts';
import type { Gateway } from '../testing/gateway.ts';
import { Harness, nextChange, untilListening } from '../testing/harness.ts';
import { overSse } from '../testing/subscribers.ts';

const ann = await tokenFor('ann');
const events = { accept: 'text/event-stream' };
const json = { 'content-type': 'application/json' };
const withToken = { authorization: `Bearer ${ann}` };

describe('a stream of server-sent events', () => {
  let harness: Harness;
  let streams: IncomingMessage[];
  beforeEach(async () => {
    harness = new Harness(overSse);
    streams = [];
    await harness.backend.move('p-1', 'PACKED');
  });
  afterEach(async () => {
    for (const stream of streams) stream.destroy();
    await harness.clear();
  });

  /** Opens a stream as a browser's EventSource does. */
  const openStream = async (
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

  it('follows the standard, with the cursor as the id of an event (GW-6)', async () => {
    const stream = await openStream(await harness.start(), oneParcel, { id: 'p-1' });
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

  it('resumes after the `Last-Event-ID` of a browser (GW-6)', async () => {
    const gateway = await harness.start();
    const stream = await openStream(gateway, oneParcel, { id: 'p-1' });
    const [, id = ''] = /^id: (.+)$/m.exec(await textOf(stream, 2)) ?? [];
    stream.destroy();
    await harness.backend.move('p-1', 'SENT');
    const lastEventId = id;
    const variables = { id: 'p-1', after: 'an older cursor, as the URL stays the same' };
    const again = await harness.subscribe(gateway, {
      ...{ query: oneParcel, variables, token: ann, lastEventId },
    });
    expect(await nextChange(again)).toMatchObject({ snapshot: false, event: { seq: 2 } });
  });

  it('has no id for a message that failed: a browser that reconnects gets it again', async () => {
    const gateway = await harness.start();
    const stream = await openStream(gateway, withWeight, { id: 'p-1' });
    await textOf(stream, 2);
    await untilListening(gateway, 1);
    harness.backend.onWeight = () => Promise.reject(new Error('broken'));
    await harness.backend.move('p-1', 'SENT');
    expect(await textOf(stream, 1)).toMatch(/^event: next\ndata: \{"data":null,"errors":/);
  });

  it('delivers everything that was missed, however slowly it is read (GW-6)', async () => {
    const gateway = await harness.start({ settings: { waitingMax: 4 } });
    const query = `subscription ($id: ID!, $after: String) {
      parcelMoved(parcelId: $id, after: $after) { cursor event { seq message } }
    }`;
    const variables = { id: 'p-1', after: undefined };
    const first = await harness.subscribe(gateway, { query, variables, token: ann });
    const { cursor } = await nextChange(first);
    const large = 'x'.repeat(200_000);
    for (let count = 0; count < 30; count += 1) {
      await harness.backend.move('p-1', 'SENT', 'id-of-ann', large);
    }
    const slow = await openStream(gateway, query, { id: 'p-1', after: cursor });
    const text = await textOf(slow, 31);
    const seqs = [...text.matchAll(/"seq":(\d+)/g)].map(([, seq]) => Number(seq));
    expect(seqs).toEqual(Array.from({ length: 30 }, (_value, index) => index + 2));
    expect(await gateway.count('souk_live_conflated_total')).toBe(0);
  });

  it('sends heartbeats while nothing happens', async () => {
    const gateway = await harness.start({ settings: { keepAliveMs: 1 } });
    const stream = await openStream(gateway, stock, { ids: ['a'] });
    expect(await textOf(stream, 4)).toBe(':\n\n:\n\n:\n\n:\n\n');
  });

  it('works with the client of graphql-sse', async () => {
    const gateway = await harness.start();
    const client = createClient({ url: gateway.url, headers: withToken, retryAttempts: 0 });
    const results = client.iterate({ query: oneParcel, variables: { id: 'p-1' } });
    expect((await results.next()).value).toMatchObject({
      data: { parcelMoved: { event: { seq: 1 } } },
    });
    await untilListening(gateway, 1);
    await harness.backend.move('p-1', 'SENT');
    expect((await results.next()).value).toMatchObject({
      data: { parcelMoved: { event: { seq: 2 } } },
    });
    await results.return?.();
    await untilListening(gateway, 0);
    const refused = client.iterate({ query: oneParcel, variables: { id: 'p-9' } });
    const { value } = await refused.next();
    expect(value).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    expect(await refused.next()).toMatchObject({ done: true });
    client.dispose();
  });

  it('is refused with a cookie and a token at once (ID-5)', async () => {
    const login = new FakeLogin();
    login.open('s-1', ann);
    const gateway = await harness.start({ login });
    const both = { ...withToken, cookie: 'session=s-1' };
    const response = await post(gateway, { query: oneParcel }, both);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  it('is refused with an invalid token before it starts', async () => {
    const gateway = await harness.start();
    const response = await post(gateway, { query: oneParcel }, { authorization: 'Bearer abc' });
    expect(response.status).toBe(401);
  });

  it('is refused for a page of another origin that uses the session', async () => {
    const login = new FakeLogin();
    login.open('s-1', ann);
    const gateway = await harness.start({ login });
    const foreign = { cookie: 'session=s-1', origin: 'http://evil.test' };
    const response = await post(gateway, { query: oneParcel }, foreign);
    expect(response.status).toBe(403);
  });

  it.each([
    ['no query', { variables: {} }],
    ['variables that are a list', { query: stock, variables: [] }],
  ])('is refused with %s', async (_case, body) => {
    const response = await post(await harness.start(), body);
    expect(response.status).toBe(400);
  });

  it('is refused with variables in the URL that are not JSON', async () => {
    const { url } = await harness.start();
    const response = await fetch(`${url}?query={a}&variables={`, { headers: events });
    expect(response.status).toBe(400);
  });

  it('counts against the limit of its user until it closes', async () => {
    const gateway = await harness.start({ settings: { streamsPerUser: 1 } });
    const first = await openStream(gateway, oneParcel, { id: 'p-1' });
    const refused = await post(gateway, { query: oneParcel }, withToken);
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({
      errors: [{ extensions: { code: 'TOO_MANY_CONNECTIONS' } }],
    });
    first.destroy();
    await until(async () => (await gateway.count('souk_live_subscriptions')) === 0);
    const next = await openStream(gateway, oneParcel, { id: 'p-1' });
    expect(next.statusCode).toBe(200);
  });

  it('does not count against the limit of its user when the rate limit refuses it', async () => {
    const rateLimit = { perUser: 0, perAddress: 0 };
    const gateway = await harness.start({ rateLimit, settings: { streamsPerUser: 1 } });
    for (const _ of [1, 2]) {
      const refused = await post(gateway, { query: oneParcel }, withToken);
      expect(refused.status).toBe(429);
      expect(await refused.json()).toMatchObject({
        errors: [{ extensions: { code: 'RATE_LIMITED' } }],
      });
    }
  });

  it('is not the response to a query of a client that also accepts other types', async () => {
    const gateway = await harness.start();
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

  it('contains an error when a client that accepts only events sends a query', async () => {
    const gateway = await harness.start();
    const response = await post(gateway, { query: '{ parcel(id: "p-1") { id } }' }, withToken);
    expect(await response.text()).toMatch(/event: next\ndata: .*BAD_REQUEST.*\n\nevent: complete/);
  });

  it('that is not read keeps only the last state of each entity', async () => {
    const gateway = await harness.start({ settings: { waitingMax: 4 } });
    const query = `subscription ($id: ID!) {
      parcelMoved(parcelId: $id) { event { seq message } }
    }`;
    const slow = await openStream(gateway, query, { id: 'p-1' });
    await untilListening(gateway, 1);
    const large = 'x'.repeat(200_000);
    while (!(await gateway.count('souk_live_conflated_total'))) {
      await harness.backend.move('p-1', 'SENT', 'id-of-ann', large);
    }
    const last = harness.backend.parcels.get('p-1')?.version;
    for await (const text of slow) if (text.includes(`"seq":${last},`)) break;
  });

  it('breaks off when the gateway stops, so that a browser reconnects', async () => {
    const stream = await openStream(await harness.start(), oneParcel, { id: 'p-1' });
    const text: string[] = [];
    stream.on('data', (piece) => text.push(piece));
    await Promise.all([once(stream, 'end'), harness.clear()]);
    expect(text.join('')).not.toContain('complete');
  });
});

/** The text of the next events or comments. */
async function textOf(stream: IncomingMessage, events: number): Promise<string> {
  let text = '';
  while (text.split('\n\n').length <= events) text += stream.read() ?? (await readable(stream));
  return text;
}

async function readable(stream: IncomingMessage): Promise<string> {
  await once(stream, 'readable');
  return '';
}
