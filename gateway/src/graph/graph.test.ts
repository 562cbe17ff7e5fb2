import { readFileSync } from 'node:fs';
import { getOperationAST, Kind, parse } from 'graphql';
import { anonymous } from '../request/caller.ts';
import type { Context } from '../request/context.ts';
import { traceOf } from '../request/trace.ts';
import { captureLog } from '../testing/capture-log.ts';
import { books, reviews } from '../testing/example-subgraphs.ts';
import {
  type GatewayHarness,
  startGatewayHarness,
  supergraphOf,
} from '../testing/gateway-harness.ts';
import type { TestSubgraph } from '../testing/test-subgraph.ts';
import { openGraph, type SubgraphFor } from './graph.ts';

const running: GatewayHarness[] = [];
afterEach(async () => {
  for (const gateway of running.splice(0)) await gateway.stop();
});

async function startGateway(
  ...args: Parameters<typeof startGatewayHarness>
): Promise<GatewayHarness> {
  const started = await startGatewayHarness(...args);
  running.push(started);
  return started;
}

const committed = readFileSync(
  new URL('../../../schema/supergraph.graphql', import.meta.url),
  'utf8',
);
const { logger } = captureLog();
const context: Context = {
  caller: anonymous,
  trace: traceOf(undefined),
  signal: new AbortController().signal,
};

/** Subgraphs that answer with canned data, by name, and record their requests. */
function canned(answers: Record<string, Record<string, unknown>>) {
  const requests: { name: string; query: string | undefined }[] = [];
  const subgraphFor: SubgraphFor = (name) => ({
    process: async ({ request: { query } }) => {
      requests.push({ name, query });
      return { data: underAliases(query ?? '', answers[name] ?? {}) };
    },
  });
  return { requests, subgraphFor };
}

/** The values under the response names that the query gives their fields. */
function underAliases(query: string, values: Record<string, unknown>): Record<string, unknown> {
  const selections = getOperationAST(parse(query))?.selectionSet.selections ?? [];
  const fields = selections.flatMap((one) => (one.kind === Kind.FIELD ? one : []));
  return Object.fromEntries(
    fields.map(({ alias, name }) => [(alias ?? name).value, values[name.value]]),
  );
}

describe('the committed supergraph', () => {
  const event = {
    orderStatusChanged: {
      cursor: 'c1',
      snapshot: false,
      at: '2026-11-21T09:30:00Z',
      event: { seq: 3, status: 'PAID' },
      order: { id: '7', status: 'PAID' },
    },
  };

  it('loads with its security directives (ID-12)', async () => {
    const { current } = await openGraph(committed, canned({}).subgraphFor, logger);
    expect(Object.keys(current.subgraphs)).toContain('orders');
  });

  it('answers from the event what the event provides, without a fetch (GW-6)', async () => {
    const { requests, subgraphFor } = canned({});
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
    expect(requests).toEqual([]);
  });

  it('fetches the rest of the selection for each event (GW-6)', async () => {
    const number = { _entities: [{ __typename: 'Order', number: 'S-2026-1' }] };
    const { requests, subgraphFor } = canned({ orders: number });
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
    expect(requests.map(({ name }) => name)).toEqual(['orders', 'orders']);
  });

  it('executes internal operations on fields that clients cannot see', async () => {
    const { subgraphFor } = canned({ orders: { orderStatusRecord: { seq: 4 } } });
    const graph = await openGraph(committed, subgraphFor, logger);
    const plan = graph.planInternal(parse('{ orderStatusRecord(orderId: "7") }'));
    const result = await graph.execute(plan, { variables: {}, context });
    expect(result).toEqual({ data: { orderStatusRecord: { seq: 4 } } });
    const fields = graph.current.api.js.getQueryType()?.getFields();
    expect(fields).not.toHaveProperty('orderStatusRecord');
  });

  it('refuses to plan a subscription as a query, and a query as a subscription', async () => {
    const graph = await openGraph(committed, canned({}).subgraphFor, logger);
    const subscription = parse('subscription { myOrdersChanged { cursor } }');
    const query = parse('{ products { edges { cursor } } }');
    const operation = { hash: 'h', document: subscription, operationName: undefined };
    expect(() => graph.planOf(graph.current, operation)).toThrow('needs WebSocket');
    expect(() => graph.planSubscription(query)).toThrow('not a subscription');
  });
});

describe('a plan', () => {
  const document = parse('{ stars }');
  const operation = { hash: 'h', document, operationName: undefined };

  it('is cached, and made again before a new revision becomes the current one', async () => {
    const gateway = await startGateway({ books, reviews });
    const { graph } = gateway;
    const first = graph.planOf(graph.current, operation);
    expect(graph.planOf(graph.current, operation)).toBe(first);
    const changes: boolean[] = [];
    graph.onChange((now, before) =>
      changes.push(before === first.revision && now === graph.current),
    );
    await graph.change(`${supergraphOf(gateway.subgraphs)}\n`);
    expect(changes).toEqual([true]);
    graph.current.planner.buildQueryPlan = () => {
      throw new Error('planned again');
    };
    expect(graph.planOf(graph.current, operation).revision).toBe(graph.current);
  });
});

describe('a new supergraph', () => {
  it('needs no restart, and requests in flight end on the old one (GW-4)', async () => {
    const started = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<string>();
    const slow = {
      sdl: 'type Query { old: String }',
      resolvers: {
        Query: {
          old: () => {
            started.resolve();
            return mayEnd.promise;
          },
        },
      },
    };
    const gateway = await startGateway({ slow, books });
    const inFlight = gateway.ask('{ old books { title } }');
    await started.promise;
    await gateway.graph.change(supergraphOf({ books: gateway.subgraphs.books as TestSubgraph }));
    const next = await gateway.ask('{ old }');
    expect(next.body.data).toBeUndefined();
    mayEnd.resolve('done');
    const { body } = await inFlight;
    expect(body.errors).toBeUndefined();
    expect(body.data?.old).toBe('done');
    expect((await gateway.ask('{ books { title } }')).body.data?.books).toHaveLength(2);
  });

  it('after another: the last one stays, no listener misses one, and each request ends on its own', async () => {
    const started = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const mayEnd = Promise.withResolvers<string>();
    let calls = 0;
    const slow = {
      sdl: 'type Query { old: String }',
      resolvers: {
        Query: {
          old: () => {
            started[calls]?.resolve();
            calls += 1;
            return mayEnd.promise;
          },
        },
      },
    };
    const gateway = await startGateway({ slow, books });
    const { graph, subgraphs } = gateway;
    const initial = graph.current.id;
    const seen: string[][] = [];
    graph.onChange((now, before) => seen.push([before.id, now.id]));
    const onFirst = gateway.ask('{ old books { title } }');
    await started[0]?.promise;
    await graph.change(`${supergraphOf(subgraphs)}\n# second`);
    // An equal request would share the answer to the first.
    const onSecond = gateway.ask('{ old: old books { isbn } }');
    await started[1]?.promise;
    const last = `${supergraphOf({ books: subgraphs.books as TestSubgraph })}\n# last`;
    await Promise.all([graph.change(`${supergraphOf(subgraphs)}\n# third`), graph.change(last)]);
    const ids = [initial, ...seen.map(([, now]) => now)];
    expect(new Set(ids).size).toBe(4);
    expect(seen.map(([before]) => before)).toEqual(ids.slice(0, 3));
    expect(graph.current.id).toBe(ids[3]);
    expect((await gateway.ask('{ old }')).body.data).toBeUndefined();
    mayEnd.resolve('done');
    for (const { body } of await Promise.all([onFirst, onSecond])) {
      expect(body.errors).toBeUndefined();
      expect(body.data?.old).toBe('done');
    }
  });

  it('fails none of many requests', async () => {
    const gateway = await startGateway({ books, reviews });
    const sdl = supergraphOf(gateway.subgraphs);
    const requests: ReturnType<GatewayHarness['ask']>[] = [];
    for (const revision of [1, 2, 3]) {
      const swapped = gateway.graph.change(`${sdl}\n# ${revision}`);
      for (let index = 0; index < 20; index += 1) {
        requests.push(
          gateway.ask(`{ books { title isbn reviews { text } } stars n${index}: stars }`),
        );
      }
      await swapped;
    }
    for (const { body } of await Promise.all(requests)) {
      expect(body.errors).toBeUndefined();
      expect(body.data?.stars).toBe(5);
    }
  });

  it('that is broken is rejected, and the old one stays', async () => {
    const gateway = await startGateway({ books });
    await expect(gateway.graph.change('type Query {')).rejects.toThrow();
    await expect(gateway.graph.change('type Query { a: String }')).rejects.toThrow();
    const twice = supergraphOf(gateway.subgraphs).replace(
      /( BOOKS)( @join__graph.*)/,
      '$1$2\n$1_AGAIN$2',
    );
    await expect(gateway.graph.change(twice)).rejects.toThrow('books');
    expect((await gateway.ask('{ books { title } }')).body.data?.books).toHaveLength(2);
  });
});
