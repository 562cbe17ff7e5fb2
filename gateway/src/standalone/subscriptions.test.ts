import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd, until } from '@souk/platform/testing/test-file';
import {
  type Events,
  type Protocol,
  startLiveSubgraph,
} from '../graph/subgraph/upstream/testing/live-subgraph.ts';
import { type Connect, overSse, overWebSocket } from '../subscriptions/testing/subscribers.ts';
import { supergraphOf } from '../testing/gateway-harness.ts';
import { startStandalone } from './start-standalone.ts';

const loans = {
  sdl: `
    type Query { loans: Int }
    type Subscription { lent: Loan }
    type Loan { days: Int! book: Book }
    type Book @key(fields: "id") { id: ID! }`,
  resolvers: (events: Events) => ({
    Subscription: {
      lent: { subscribe: () => events.subscribe(), resolve: (event: unknown) => event },
    },
  }),
};
const books = {
  sdl: `type Query { books: Int } type Book @key(fields: "id") { id: ID! title: String! }`,
  resolvers: () => ({
    Book: { __resolveReference: ({ id }: { id: string }) => ({ id, title: `Book ${id}` }) },
  }),
};

async function start(protocol: Protocol, settings: Record<string, string> = {}) {
  const subgraphs = {
    loans: await startLiveSubgraph(loans, protocol),
    books: await startLiveSubgraph(books, protocol),
  };
  const folder = await mkdtemp(join(tmpdir(), 'standalone-'));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, supergraphOf(subgraphs));
  const gateway = await startStandalone(file, {
    ...{ GATEWAY_PORT: '0', GATEWAY_MANAGEMENT_PORT: '0', APOLLO_TELEMETRY_DISABLED: '1' },
    ...{ LOG_LEVEL: 'fatal', LOANS_SUBSCRIPTIONS: protocol, ...settings },
  });
  let stopped: Promise<unknown> | undefined;
  const stop = () => {
    stopped ??= gateway.stop();
    return stopped;
  };
  atEnd(stop);
  return { url: gateway.url, stop, events: subgraphs.loans.events };
}

it.each<[Protocol, string, Connect]>([
  ['graphql-ws', 'WebSocket', overWebSocket],
  ['sse', 'server-sent events', overSse],
])(
  'passes subscriptions of %s on over %s, and ends them when it stops',
  async (protocol, _, connect) => {
    const { url, stop, events } = await start(protocol);
    const query = 'subscription { lent { days book { title } } }';
    const subscriber = await connect(url, { query });
    atEnd(async () => subscriber.disconnect());
    await until(() => events.open === 1);
    events.emit({ days: 3, book: { id: '7' } });
    expect(await subscriber.next()).toEqual({
      data: { lent: { days: 3, book: { title: 'Book 7' } } },
    });
    await stop();
    await subscriber.closed;
    await until(() => events.open === 0);
  },
);

it.each([
  ['a protocol that is none', { BOOKS_SUBSCRIPTIONS: 'callback' }],
  [
    'a socket to a subgraph with signatures',
    { BOOKS_SUBSCRIPTIONS: 'graphql-ws', BOOKS_SIGNING_KEY: 'k'.repeat(32) },
  ],
  [
    'a plain address in production',
    {
      NODE_ENV: 'production',
      BOOKS_URL: 'https://books.test',
      BOOKS_SUBSCRIPTIONS_URL: 'ws://books.test',
      LOANS_URL: 'https://loans.test',
      LOANS_SUBSCRIPTIONS_URL: 'wss://loans.test',
    },
  ],
])('refuses %s', async (_, settings) => {
  await expect(start('sse', settings)).rejects.toThrow(/BOOKS_SUBSCRIPTIONS|subgraph books/);
});
