import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { nobody } from '../request/caller.ts';
import type { Context } from '../request/context.ts';
import { traceOf } from '../request/trace.ts';
import { logOf } from '../testing/capture-log.ts';
import { books, reviews } from '../testing/example-subgraphs.ts';
import { type Front, startFront, supergraphOf } from '../testing/gateway-harness.ts';
import type { SmallSubgraph } from '../testing/test-subgraph.ts';
import { openGraph, type SubgraphFor } from './graph.ts';

const running: Front[] = [];
afterEach(async () => {
  for (const front of running.splice(0)) await front.stop();
});

async function front(...args: Parameters<typeof startFront>): Promise<Front> {
  const started = await startFront(...args);
  running.push(started);
  return started;
}

const committed = readFileSync(
  new URL('../../../schema/supergraph.graphql', import.meta.url),
  'utf8',
);
const { logger } = logOf();
const context: Context = {
  caller: nobody,
  trace: traceOf(undefined),
  signal: new AbortController().signal,
};

/** Subgraphs that answer with canned data, by name, and note what they were asked. */
function canned(answers: Record<string, Record<string, unknown>>) {
  const asked: { name: string; query: string | undefined }[] = [];
  const subgraphFor: SubgraphFor = (name) => ({
    process: async ({ request: { query } }) => {
      asked.push({ name, query });
      return { data: answers[name] ?? {} };
    },
  });
  return { asked, subgraphFor };
}

describe('our own graph', () => {
  const event = {
    orderStatusChanged: {
      cursor: 'c1',
      snapshot: false,
      at: '2026-11-21T09:30:00Z',
      event: { seq: 3, status: 'PAID' },
      order: { id: '7', status: 'PAID' },
    },
  };

  it('loads as it is committed, security directives and all (ID-12)', async () => {
    const { current } = await openGraph(committed, canned({}).subgraphFor, logger);
    expect(Object.keys(current.subgraphs)).toContain('orders');
  });

  it('answers from the event alone what comes with it, and asks nobody (GW-6)', async () => {
    const { asked, subgraphFor } = canned({});
    const graph = await openGraph(committed, subgraphFor, logger);
    const document = parse(`
      subscription ($id: ID!, $all: Boolean = false) {
        change: orderStatusChanged(orderId: $id) { ...Seen at @include(if: $all) }
      }
      fragment Seen on OrderStatusChange { c: cursor event { seq } order { id status } }
    `);
    const run = { variables: { id: '7' }, context, event };
    const result = await graph.execute(graph.planSubscription(document), run);
    const change = { c: 'c1', event: { seq: 3 }, order: { id: '7', status: 'PAID' } };
    expect(result).toEqual({ data: { change } });
    expect(asked).toEqual([]);
  });

  it('asks for the rest of what is subscribed to, event for event (GW-6)', async () => {
    const number = { _entities: [{ __typename: 'Order', number: 'S-2026-1' }] };
    const { asked, subgraphFor } = canned({ orders: number });
    const graph = await openGraph(committed, subgraphFor, logger);
    const document = parse(
      'subscription ($id: ID!) { orderStatusChanged(orderId: $id) { order { status number } } }',
    );
    const plan = graph.planSubscription(document);
    for (const _ of ['one event', 'another']) {
      const result = await graph.execute(plan, { variables: { id: '7' }, context, event });
      const order = { status: 'PAID', number: 'S-2026-1' };
      expect(result).toEqual({ data: { orderStatusChanged: { order } } });
    }
    expect(asked.map(({ name }) => name)).toEqual(['orders', 'orders']);
  });

  it('answers us what it hides from clients', async () => {
    const { subgraphFor } = canned({ orders: { orderStatusRecord: { seq: 4 } } });
    const graph = await openGraph(committed, subgraphFor, logger);
    const plan = graph.planHidden(parse('{ orderStatusRecord(orderId: "7") }'));
    const result = await graph.execute(plan, { variables: {}, context });
    expect(result).toEqual({ data: { orderStatusRecord: { seq: 4 } } });
    const fields = graph.current.api.js.getQueryType()?.getFields();
    expect(fields).not.toHaveProperty('orderStatusRecord');
  });

  it('refuses to plan a subscription as a query, and the other way round', async () => {
    const graph = await openGraph(committed, canned({}).subgraphFor, logger);
    const subscription = parse('subscription { myOrdersChanged { cursor } }');
    const query = parse('{ products { edges { cursor } } }');
    const operation = { hash: 'h', document: subscription, operationName: undefined };
    expect(() => graph.planOf(graph.current, operation)).toThrow('Subscribe over WebSocket');
    expect(() => graph.planSubscription(query)).toThrow('no subscription');
  });
});

describe('a plan', () => {
  const document = parse('{ stars }');
  const operation = { hash: 'h', document, operationName: undefined };

  it('is made once, and again before a new revision becomes the current one', async () => {
    const shop = await front({ books, reviews });
    const { graph } = shop;
    const first = graph.planOf(graph.current, operation);
    expect(graph.planOf(graph.current, operation)).toBe(first);
    const told: boolean[] = [];
    graph.onChange((now, before) => told.push(before === first.revision && now === graph.current));
    await graph.change(`${supergraphOf(shop.subgraphs)}\n`);
    expect(told).toEqual([true]);
    graph.current.planner.buildQueryPlan = () => {
      throw new Error('It is planned once more.');
    };
    expect(graph.planOf(graph.current, operation).revision).toBe(graph.current);
  });
});

describe('a swap of the graph', () => {
  it('needs no restart, and lets requests under way end as they began (GW-4)', async () => {
    const begun = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<string>();
    const slow = {
      sdl: 'type Query { old: String }',
      resolvers: {
        Query: {
          old: () => {
            begun.resolve();
            return mayEnd.promise;
          },
        },
      },
    };
    const shop = await front({ slow, books });
    const underWay = shop.ask('{ old books { title } }');
    await begun.promise;
    await shop.graph.change(supergraphOf({ books: shop.subgraphs.books as SmallSubgraph }));
    const next = await shop.ask('{ old }');
    expect(next.body.data).toBeUndefined();
    mayEnd.resolve('done');
    const { body } = await underWay;
    expect(body.errors).toBeUndefined();
    expect(body.data?.old).toBe('done');
    expect((await shop.ask('{ books { title } }')).body.data?.books).toHaveLength(2);
  });

  it('fails no request of many', async () => {
    const shop = await front({ books, reviews });
    const sdl = supergraphOf(shop.subgraphs);
    const asked: ReturnType<Front['ask']>[] = [];
    for (const revision of [1, 2, 3]) {
      const swapped = shop.graph.change(`${sdl}\n# ${revision}`);
      for (let index = 0; index < 20; index += 1) {
        asked.push(shop.ask(`{ books { title isbn reviews { text } } stars n${index}: stars }`));
      }
      await swapped;
    }
    for (const { body } of await Promise.all(asked)) {
      expect(body.errors).toBeUndefined();
      expect(body.data?.stars).toBe(5);
    }
  });

  it('to a broken graph is refused, and the old one stays', async () => {
    const shop = await front({ books });
    await expect(shop.graph.change('type Query {')).rejects.toThrow();
    await expect(shop.graph.change('type Query { a: String }')).rejects.toThrow();
    expect((await shop.ask('{ books { title } }')).body.data?.books).toHaveLength(2);
  });
});
