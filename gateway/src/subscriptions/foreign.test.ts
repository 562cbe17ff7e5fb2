import { atEnd, until } from '@souk/platform/testing/test-file';
import { GraphQLError } from 'graphql';
import { tokenFor } from '../testing/token.ts';
import { stock } from './testing/documents.ts';
import { Harness, transports } from './testing/harness.ts';
import { type Orchard, startOrchard } from './testing/orchard.ts';
import { type Connect, overSse, overWebSocket, type Subscriber } from './testing/subscribers.ts';

const ann = await tokenFor('ann');
const query =
  'subscription ($id: ID) { now: measured(tree: $id) { id: celsius tree { number: id name } } }';

/** Subscribes, and waits until the subgraph has done so. */
async function subscribed(
  { gateway, live }: Orchard,
  options: Partial<Parameters<Connect>[1]> = {},
  connect: Connect = overSse,
): Promise<Subscriber> {
  const before = live.events.open;
  const subscriber = await connected({ gateway }, options, connect);
  await until(() => live.events.open > before);
  return subscriber;
}

async function connected(
  { gateway }: Pick<Orchard, 'gateway'>,
  options: Partial<Parameters<Connect>[1]> = {},
  connect: Connect = overSse,
): Promise<Subscriber> {
  const subscriber = await connect(gateway.url, { query, variables: { id: '7' }, ...options });
  atEnd(async () => subscriber.disconnect());
  return subscriber;
}

const codeOf = async ({ endErrors }: Subscriber) => (await endErrors)[0]?.extensions.code;
const hot = { celsius: 30, tree: { id: '7' } };

describe.each(transports)('a subscription of a foreign subgraph over %s (GW-13)', (_, connect) => {
  it.each(['graphql-ws', 'sse'] as const)(
    'is completed by other subgraphs, with %s behind the gateway',
    async (protocol) => {
      const orchard = await startOrchard({ protocol });
      const one = await subscribed(orchard, {}, connect);
      for (const celsius of [30, 31]) orchard.live.events.emit({ ...hot, celsius });
      for (const id of [30, 31])
        expect(await one.next()).toEqual({
          data: { now: { id, tree: { number: '7', name: 'Tree 7' } } },
        });
      orchard.live.events.complete();
      await one.completed;
      expect(await orchard.gateway.count('souk_live_ended_total', { reason: 'completed' })).toBe(1);
    },
  );

  it('ends with a code when the subgraph is lost, after the events that it had sent', async () => {
    const orchard = await startOrchard();
    const one = await subscribed(orchard, {}, connect);
    orchard.live.events.emit(hot);
    await one.next();
    orchard.live.breakConnections();
    expect(await codeOf(one)).toBe('SUBSCRIPTION_INTERRUPTED');
    expect(await orchard.gateway.count('souk_live_ended_total', { reason: 'source' })).toBe(1);
    expect(orchard.lines).toContainEqual(expect.objectContaining({ subgraph: 'sensors' }));
  });

  it('is ended at the subgraph when its client leaves', async () => {
    const orchard = await startOrchard();
    for (let round = 0; round < 20; round += 1) {
      const one = await connected(orchard, {}, connect);
      if (round % 2) await until(() => orchard.live.events.open === 1);
      one.disconnect();
      await until(async () => (await orchard.gateway.count('souk_live_subscriptions')) === 0);
      await until(() => orchard.live.events.open === 0);
    }
  });

  it('is ended at the subgraph when the gateway stops', async () => {
    const orchard = await startOrchard();
    const one = await subscribed(orchard, {}, connect);
    await orchard.gateway.stop();
    await one.closed;
    await until(() => orchard.live.events.open === 0);
  });

  it('is refused when the subgraph is not there', async () => {
    const orchard = await startOrchard();
    await orchard.live.stop();
    expect(await codeOf(await connected(orchard, {}, connect))).toBe('UNAVAILABLE');
  });
});

describe('a subscription of a foreign subgraph', () => {
  it('is refused without the rights of its fields, before the subgraph hears of it (ID-12)', async () => {
    const orchard = await startOrchard();
    const secret = { query: 'subscription { secret { celsius } }', variables: {} };
    expect(await codeOf(await connected(orchard, secret))).toBe('UNAUTHENTICATED');
    expect(orchard.live.received).toEqual([]);
    const one = await subscribed(orchard, { ...secret, token: ann });
    orchard.live.events.emit(hot);
    expect(await one.next()).toEqual({ data: { secret: { celsius: 30 } } });
  });

  it('is checked again with each event: who loses the rights gets no more (ID-12)', async () => {
    const orchard = await startOrchard();
    const one = await subscribed(orchard);
    const strict = (sdl: string) =>
      sdl.replace('celsius: Float!', 'celsius: Float! @authenticated');
    await orchard.gateway.graph.change(orchard.supergraph(strict));
    orchard.live.events.emit(hot);
    expect(await codeOf(one)).toBe('UNAUTHENTICATED');
    expect(one.waiting()).toBe(0);
  });

  it.each([
    ['no token without its setting', false, undefined],
    ['the token with it', true, `Bearer ${ann}`],
  ])('sends %s, and the headers of the rules', async (_, getsToken, authorization) => {
    const forward = [{ from: 'traceparent', to: 'x-parent' }];
    const orchard = await startOrchard({ subgraph: { getsToken }, gateway: { forward } });
    const response = fetch(orchard.gateway.url, {
      method: 'POST',
      headers: {
        ...{ accept: 'text/event-stream', 'content-type': 'application/json' },
        ...{ authorization: `Bearer ${ann}`, 'x-other': 'o', traceparent: '00-7-7-00' },
      },
      body: JSON.stringify({ query: 'subscription { measured { celsius } }' }),
    });
    await until(() => orchard.live.events.open === 1);
    const { headers } = orchard.live.received[0] ?? {};
    expect([headers?.authorization, headers?.['x-parent'], headers?.['x-other']]).toEqual([
      ...[authorization, '00-7-7-00', undefined],
    ]);
    await (await response).body?.cancel();
  });

  it.each([
    ['none', undefined, 'INTERNAL', 'Internal error.'],
    ['some', ['OVERDUE'], 'OVERDUE', 'Bring it back.'],
  ])('shows %s of the errors of the subgraph', async (_, errorCodes, code, message) => {
    const orchard = await startOrchard({ subgraph: { ...(errorCodes && { errorCodes }) } });
    const one = await subscribed(orchard, { query: 'subscription { measured { lost: broken } }' });
    const error = new GraphQLError('Bring it back.', { extensions: { code: 'OVERDUE' } });
    orchard.live.events.emit({ ...hot, error });
    expect(await one.next()).toEqual({
      data: { measured: { lost: null } },
      errors: [
        {
          ...{ message, path: ['measured', 'lost'] },
          extensions: { code, traceId: expect.any(String) },
        },
      ],
    });
  });

  it.each(['graphql-ws', 'sse'] as const)(
    'is FORBIDDEN when the subgraph refuses the connection over %s',
    async (protocol) => {
      const orchard = await startOrchard({ protocol, accept: () => false });
      expect(await codeOf(await connected(orchard))).toBe('FORBIDDEN');
    },
  );

  it('is refused as a fault when the subgraph refuses what the gateway found valid', async () => {
    const orchard = await startOrchard();
    const newer = (sdl: string) => sdl.replace('celsius: Float!', 'celsius: Float! kelvin: Float');
    await orchard.gateway.graph.change(orchard.supergraph(newer));
    const one = await connected(orchard, { query: 'subscription { measured { kelvin } }' });
    expect(await codeOf(one)).toBe('INTERNAL');
  });

  it.each([
    ['a variable of a wrong type', { variables: { id: { a: 1 } } }, 'BAD_USER_INPUT'],
    [
      'a document that is not valid',
      { query: 'subscription { unknown }' },
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'an operation that costs too much',
      { query: `subscription { measured { ${'broken '.repeat(2_000)} } }` },
      'TOO_MANY_TOKENS',
    ],
  ])('is refused for %s, before the subgraph hears of it', async (_, options, code) => {
    const orchard = await startOrchard();
    expect(await codeOf(await connected(orchard, options))).toBe(code);
    expect(orchard.live.received).toEqual([]);
  });

  it('cannot have two fields that require one field with different arguments: an event comes once', async () => {
    const orchard = await startOrchard();
    const both = { query: 'subscription { measured { tree { first second } } }' };
    expect(await (await connected(orchard, both)).endErrors).toEqual([
      {
        message: expect.stringContaining('Two of these fields cannot be in one subscription.'),
        extensions: { code: 'BAD_REQUEST', traceId: expect.any(String) },
      },
    ]);
    const one = await subscribed(orchard, {
      query: 'subscription { measured { tree { second } } }',
    });
    orchard.live.events.emit(hot);
    expect(await one.next()).toEqual({ data: { measured: { tree: { second: 20 } } } });
  });

  it('ends when its client does not read, with a bounded queue', async () => {
    const orchard = await startOrchard({ gateway: { settings: { waitingMax: 4 } } });
    const long = { query: `subscription { ${'x'.repeat(50_000)}: measured { celsius } }` };
    const [slow, quick] = [
      await subscribed(orchard, long, overWebSocket),
      await subscribed(orchard),
    ];
    slow.pause();
    const ended = () => orchard.gateway.count('souk_live_ended_total', { reason: 'slow' });
    while (!(await ended())) {
      orchard.live.events.emit(hot);
      await quick.next();
    }
    slow.resume();
    expect(await codeOf(slow)).toBe('TOO_SLOW');
    await until(() => orchard.live.events.open === 1);
  });
});

it('a field of a topic is refused by a gateway without a broker', async () => {
  const harness = new Harness();
  const gateway = await harness.start({ hasBroker: false });
  const one = await harness.subscribe(gateway, { query: stock, variables: { ids: ['a'] } });
  expect(await codeOf(one)).toBe('BAD_REQUEST');
  expect(harness.backend.bus.tailsOpened).toBe(0);
  await harness.clear();
});

describe('a new supergraph', () => {
  it('keeps a subscription whose call of its subgraph is the same, without a gap', async () => {
    const orchard = await startOrchard();
    const one = await subscribed(orchard);
    orchard.live.events.emit(hot);
    await orchard.gateway.graph.change(
      orchard.supergraph((sdl) => `${sdl} type Colour { name: String }`),
    );
    orchard.live.events.emit({ ...hot, celsius: 31 });
    for (const id of [30, 31]) expect((await one.next()).data.now.id).toBe(id);
    expect(orchard.live.received).toHaveLength(1);
  });

  it.each([
    [
      'field',
      (sdl: string) => sdl.replace('celsius: Float!', 'kelvin: Float!'),
      undefined,
      'SUBSCRIPTION_NO_LONGER_VALID',
    ],
    ['source', undefined, 'http://127.0.0.1:9/graphql', 'SUBSCRIPTION_INTERRUPTED'],
  ])('ends one whose %s is another, also at the subgraph', async (_, change, url, code) => {
    const orchard = await startOrchard();
    const one = await subscribed(orchard);
    await orchard.gateway.graph.change(orchard.supergraph(change, url));
    expect(await codeOf(one)).toBe(code);
    await until(() => orchard.live.events.open === 0);
    expect(await orchard.gateway.count('souk_live_ended_total', { reason: 'schema' })).toBe(1);
  });
});
