import { readFileSync } from 'node:fs';
import type { GraphQLDataSource } from '@apollo/gateway';
import { operatorScopes } from '@souk/auth/scopes';
import { Health } from '@souk/platform/service/health';
import type { Verification } from '@souk/platform/service/operators/verification';
import { Kind, parse, valueFromASTUntyped } from 'graphql';
import { type Graph, openGraph } from '../graph/graph.ts';
import { unavailableResult } from '../graph/subgraph/response.ts';
import { anonymous } from '../request/caller.ts';
import type { Context } from '../request/context.ts';
import { traceOf } from '../request/trace.ts';
import { MemoryBus } from '../subscriptions/testing/memory-bus.ts';
import { captureLog } from '../testing/capture-log.ts';
import { operatorsSource } from './operators-subgraph.ts';

const sdl = readFileSync(new URL('../../../schema/supergraph.graphql', import.meta.url), 'utf8');
const names = [
  ...['analytics', 'billing', 'delivery', 'inventory'],
  ...['notifications', 'orders', 'users'],
];
const at = '2026-11-21T12:00:00.000Z';
const figures = {
  lag: [{ topic: 'order-placed', records: '7' }],
  ...{ outboxPending: 1, outboxOldestAgeSeconds: 2, parkedMessages: 3, deadLetters: 4 },
};
const dependencies = [{ name: 'database', available: true }];

const finished: Verification = {
  ...{ id: 'v', state: 'DONE', startedAt: new Date(at), finishedAt: new Date(at) },
  invariants: [{ name: 'Money is exact.', violations: 1, examples: ['account 1'] }],
};

type Sent = {
  readonly service: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
};

/** The dead letters of each service, the services that do not answer, and what was sent to them. */
let letters: Record<string, number>;
let down: string[];
let sent: Sent[];
/** The verifications that are kept, and the keys of those that were started. */
let kept: Verification[];
let started: string[];
let bus: MemoryBus;
let graph: Graph;
let context: Context;

beforeAll(async () => {
  const health = new Health('sessions');
  health.started(
    { sessions: async () => {}, identity: () => Promise.reject(new Error()) },
    async () => '',
  );
  const { logger } = captureLog();
  const topics = ['order-placed', 'stock-changed'].map((name) => ({ name, partitions: 3 }));
  const listTopics = async () =>
    topics.map((one) => ({ ...one, retentionMs: 86_400_000, compacted: false }));
  const verifier = {
    list: async () => kept,
    start: async (idempotencyKey: string) => {
      started.push(idempotencyKey);
      return { verification: finished, replayed: false };
    },
  };
  const ports = { graph: () => graph, bus: () => bus, listTopics, health, verifier, logger };
  const operators = operatorsSource(ports);
  const subgraphFor = (name: string) => (name === 'operators' ? operators : serviceNamed(name));
  graph = await openGraph(sdl, subgraphFor, logger);
  context = { caller: anonymous, trace: traceOf(undefined), signal: new AbortController().signal };
});
beforeEach(() => {
  [letters, down, sent] = [{}, [], []];
  [kept, started] = [[], []];
  bus = new MemoryBus(['order-placed', 'stock-changed']);
});

/** A service as its data source answers for it. */
function serviceNamed(service: string): GraphQLDataSource {
  return {
    process: async ({ request: { query = '', variables = {} } }) => {
      sent.push({ service, query, variables });
      if (down.includes(service)) return unavailableResult(query) as never;
      return { data: answerOf(service, query, variables) } as never;
    },
  };
}

function answerOf(service: string, query: string, variables: Sent['variables']) {
  if (query.includes('serviceHealth'))
    return { serviceHealth: { ready: true, dependencies, ...figures } };
  if (query.startsWith('mutation')) {
    const { id } = variables.input as { id: string };
    const found = id === 't/0/1';
    return {
      answer: found
        ? { __typename: 'ReleaseDeadLetterPayload', replayed: false, deadLetter: letterAt(1) }
        : { __typename: 'NotFound', message: 'There is no such dead letter.' },
    };
  }
  const { first, after } = variables as { first: number; after: string | null };
  const from = after === null ? 0 : Number(after.split(':')[1]) + 1;
  const all = Array.from({ length: letters[service] ?? 0 }, (_, index) => index).slice(from);
  const edges = all.slice(0, first).map((n) => ({ cursor: `2.x:${n}`, node: letterAt(n) }));
  return { serviceDeadLetters: { edges, hasNextPage: all.length > first } };
}

function letterAt(n: number) {
  const record = { topic: 't', partition: 0, position: String(n), key: 'a', type: 'fact' };
  const state = { error: 'Error: No.', attempts: 8, at, deadAt: at };
  return { id: `t/0/${n}`, ...record, ...state, text: n === 0 ? 'not JSON' : `{"n":${n}}` };
}

/** Runs an operation that was validated, and allowed. */
async function run(source: string) {
  const { data, errors = [] } = await graph.execute(graph.planInternal(parse(source)), {
    variables: {},
    context,
  });
  const failed = errors.map(({ message, extensions }) => `${extensions.code}: ${message}`);
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it has asked for.
  return { data: data as any, failed };
}

it('the schema requires the scopes that each service asserts (ID-11)', () => {
  const text = readFileSync(new URL('../../../schema/operators.graphql', import.meta.url), 'utf8');
  const { definitions } = parse(text);
  const fields = definitions.flatMap((one) =>
    one.kind === Kind.OBJECT_TYPE_DEFINITION && /^(Query|Mutation)$/.test(one.name.value)
      ? (one.fields ?? [])
      : [],
  );
  const required = fields.map(({ directives = [] }) => {
    const [scopes] =
      directives.find(({ name }) => name.value === 'requiresScopes')?.arguments ?? [];
    return scopes && valueFromASTUntyped(scopes.value);
  });
  expect(required).not.toEqual([]);
  expect(required).toEqual(fields.map(() => operatorScopes.map((scope) => [scope])));
});

describe('health (OPS-2)', () => {
  const query = `{ health {
    service reachable ready dependencies { name available } lag { topic records }
    outboxPending outboxOldestAgeSeconds parkedMessages deadLetters
  } }`;

  it('has the gateway and every service, with their figures', async () => {
    const { data, failed } = await run(query);
    expect(failed).toEqual([]);
    expect(data.health.map(({ service }: { service: string }) => service)).toEqual([
      'gateway',
      ...names,
    ]);
    const [gateway, , billing] = data.health;
    const none = { outboxPending: null, outboxOldestAgeSeconds: null, parkedMessages: null };
    expect(gateway).toMatchObject({ reachable: true, ready: false, lag: null, ...none });
    expect(gateway.dependencies).toEqual([
      { name: 'sessions', available: true },
      { name: 'identity', available: false },
    ]);
    expect(billing).toEqual({
      service: 'billing',
      reachable: true,
      ready: true,
      dependencies,
      ...figures,
    });
  });

  it('says which service does not answer', async () => {
    down = ['orders'];
    const { data } = await run('{ health { service reachable ready deadLetters } }');
    const notReachable = data.health.filter(({ reachable }: { reachable: boolean }) => !reachable);
    expect(notReachable).toEqual([
      { service: 'orders', reachable: false, ready: false, deadLetters: null },
    ]);
  });
});

describe('the dead letters of all services (EVT-10)', () => {
  const page = (args: string) =>
    run(`{ deadLetters${args} { edges { cursor node { id service value text at } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } unavailable } }`);
  type Answer = Awaited<ReturnType<typeof page>>;
  const idsOf = ({ data }: Answer): string[] =>
    data.deadLetters.edges.map(
      ({ node: { service, id } }: { node: { service: string; id: string } }) => `${service} ${id}`,
    );

  it('come service after service, each once, whatever the size of a page', async () => {
    letters = { billing: 3, inventory: 2, users: 1 };
    const all = ['billing t/0/0', 'billing t/0/1', 'billing t/0/2'];
    all.push('inventory t/0/0', 'inventory t/0/1', 'users t/0/0');
    for (let size = 1; size <= 7; size += 1) {
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const answer = await page(`(first: ${size}, after: ${JSON.stringify(after)})`);
        seen.push(...idsOf(answer));
        ({ hasNextPage: more, endCursor: after } = answer.data.deadLetters.pageInfo);
      }
      expect([size, seen]).toEqual([size, all]);
    }
  });

  it('have their content as JSON, where it is JSON', async () => {
    letters = { orders: 2 };
    const { data } = await page('(service: "orders")');
    const nodes = data.deadLetters.edges.map(({ node }: { node: object }) => node);
    expect(nodes).toMatchObject([
      { value: null, text: 'not JSON', at },
      { value: { n: 1 }, text: '{"n":1}' },
    ]);
    expect(sent.map(({ service }) => service)).toEqual(['orders']);
  });

  it('are those of the services that answer; the others are named', async () => {
    letters = { billing: 1, orders: 1, users: 1 };
    down = ['orders'];
    const answer = await page('');
    expect(idsOf(answer)).toEqual(['billing t/0/0', 'users t/0/0']);
    expect(answer.data.deadLetters.unavailable).toEqual(['orders']);
  });

  it.each([
    ['(service: "nothing")', 'BAD_USER_INPUT: service: Use one of analytics, billing'],
    ['(first: 0)', 'BAD_USER_INPUT: first: Use a number from 1 to 100.'],
    ['(first: 101)', 'BAD_USER_INPUT: first: Use a number from 1 to 100.'],
    ['(after: "x")', 'BAD_USER_INPUT: after: Not a cursor of this list.'],
    ['(after: "nothing:2.x")', 'BAD_USER_INPUT: after: Not a cursor of this list.'],
  ])('are refused with the reason for %s', async (args, reason) => {
    expect((await page(args)).failed).toEqual([expect.stringContaining(reason)]);
  });
});

describe('releasing a dead letter (EVT-9)', () => {
  const release = (id: string, service: string) =>
    run(`mutation { releaseDeadLetter(
      input: { id: "${id}", service: "${service}", idempotencyKey: "k" }
    ) {
      __typename
      ... on ReleaseDeadLetterPayload { replayed deadLetter { id service value } }
      ... on ValidationFailed { fields { path message } }
      ... on Refusal { message }
    } }`);

  it('is done by its service', async () => {
    const { data, failed } = await release('t/0/1', 'orders');
    expect(failed).toEqual([]);
    const deadLetter = { id: 't/0/1', service: 'orders', value: { n: 1 } };
    expect(data.releaseDeadLetter).toEqual({
      __typename: 'ReleaseDeadLetterPayload',
      replayed: false,
      deadLetter,
    });
    expect(sent).toEqual([
      {
        service: 'orders',
        query: expect.stringMatching(/^mutation/),
        variables: { input: { id: 't/0/1', idempotencyKey: 'k' } },
      },
    ]);
  });

  it('is refused by its service, or for a service that there is not', async () => {
    expect((await release('t/0/2', 'orders')).data.releaseDeadLetter).toMatchObject({
      __typename: 'NotFound',
    });
    sent = [];
    const { data } = await release('t/0/1', 'nothing');
    expect(data.releaseDeadLetter).toMatchObject({
      __typename: 'ValidationFailed',
      fields: [{ path: ['input', 'service'], message: expect.stringContaining('Use one of') }],
    });
    expect(sent).toEqual([]);
  });

  it('is UNAVAILABLE while its service does not answer', async () => {
    down = ['orders'];
    expect((await release('t/0/1', 'orders')).failed).toEqual([
      'UNAVAILABLE: Temporarily unavailable. Try again later.',
    ]);
  });
});

describe('topics and their records (OPS-5)', () => {
  const records = (args: string) =>
    run(
      `{ records(${args}) { records { partition position key at type value text headers } endCursor } }`,
    );
  const publish = async (count: number, key: string | null = 'a', topic = 'order-placed') => {
    for (let n = 0; n < count; n += 1) {
      const headers = { ce_type: topic };
      await bus.publish([{ topic, key, value: JSON.stringify({ n, key }), headers }]);
    }
  };
  const numbersOf = ({ data }: Awaited<ReturnType<typeof records>>): number[] =>
    data.records.records.map(({ value }: { value: { n: number } }) => value.n);

  it('lists topics with their partitions', async () => {
    await publish(2, null);
    const { data } = await run(
      '{ topics { name retentionSeconds compacted partitions { number oldest next } } }',
    );
    const about = { retentionSeconds: '86400', compacted: false };
    const partitions = ['2', '0', '0'].map((next, number) => ({ number, oldest: '0', next }));
    expect(data.topics[0]).toEqual({ name: 'order-placed', ...about, partitions });
    expect(data.topics[1]).toMatchObject({ name: 'stock-changed' });
  });

  it('has the newest records of a topic, decoded, and then those that come later', async () => {
    await publish(5);
    const newest = await records('topic: "order-placed", last: 2');
    expect(newest.failed).toEqual([]);
    expect(numbersOf(newest)).toEqual([3, 4]);
    expect(newest.data.records.records[0]).toMatchObject({
      ...{ key: 'a', type: 'order-placed', position: '3', text: '{"n":3,"key":"a"}' },
      headers: { ce_type: 'order-placed' },
    });
    const after = newest.data.records.endCursor;
    expect(numbersOf(await records(`topic: "order-placed", after: "${after}"`))).toEqual([]);
    await publish(3);
    const later = await records(`topic: "order-placed", after: "${after}", last: 2`);
    expect(numbersOf(later)).toEqual([0, 1]);
    const rest = await records(`topic: "order-placed", after: "${later.data.records.endCursor}"`);
    expect(numbersOf(rest)).toEqual([2]);
  });

  it('has each record once after a cursor, also of several partitions', async () => {
    const { data } = await records('topic: "order-placed"');
    for (const key of ['a', 'b', 'c', 'd', 'e']) await publish(2, key);
    const seen: string[] = [];
    for (let after = data.records.endCursor, more = true; more; ) {
      const page = await records(`topic: "order-placed", after: "${after}", last: 3`);
      const texts = page.data.records.records.map(({ text }: { text: string }) => text);
      seen.push(...texts);
      after = page.data.records.endCursor;
      more = texts.length > 0;
    }
    expect(seen).toHaveLength(10);
    expect(new Set(seen).size).toBe(10);
  });

  it('has only those with a key, or of a partition', async () => {
    // Both keys have the same partition.
    await publish(3, 'c');
    await publish(3, 'a');
    const ofKey = await records('topic: "order-placed", key: "c", last: 2');
    expect(ofKey.data.records.records.map(({ key }: { key: string }) => key)).toEqual(['c', 'c']);
    expect(numbersOf(ofKey)).toEqual([1, 2]);
    const { partition } = ofKey.data.records.records[0];
    const ofPartition = await records(`topic: "order-placed", partition: ${partition}`);
    const found = ofPartition.data.records.records as { partition: number }[];
    expect(new Set(found.map((record) => record.partition))).toEqual(new Set([partition]));
  });

  it.each([
    ['topic: "nothing"', 'topic: Use a name that `topics` has.'],
    ['topic: "order-placed", partition: 3', 'partition: Use a number from 0 to 2.'],
    ['topic: "order-placed", partition: 1, key: "a"', 'key: Leave out `partition`'],
    ['topic: "order-placed", last: 101', 'last: '],
    ['topic: "order-placed", after: "x"', 'after: Not a cursor of this topic.'],
  ])('refuses %s with the reason', async (args, reason) => {
    expect((await records(args)).failed).toEqual([
      expect.stringContaining(`BAD_USER_INPUT: ${reason}`),
    ]);
  });

  it('is UNAVAILABLE while the broker is, without its address', async () => {
    bus.disconnect();
    expect((await records('topic: "order-placed"')).failed).toEqual([
      'UNAVAILABLE: Temporarily unavailable. Try again later.',
    ]);
  });
});

describe('verification', () => {
  const fields = '{ id state startedAt finishedAt invariants { name violations examples } }';

  const answered = { ...finished, startedAt: at, finishedAt: at };

  it('is listed once there is one (OPS-9)', async () => {
    expect((await run(`{ verifications ${fields} }`)).data).toEqual({ verifications: [] });
    kept = [finished];
    expect((await run(`{ verifications ${fields} }`)).data).toEqual({ verifications: [answered] });
  });

  it('starts with a key (OPS-9)', async () => {
    const mutation = `mutation { verify(input: { idempotencyKey: "a" }) {
      ... on VerifyPayload { replayed verification ${fields} }
    } }`;
    expect((await run(mutation)).data.verify).toEqual({ replayed: false, verification: answered });
    expect(started).toEqual(['a']);
  });

  it('refuses an invalid key, and starts nothing', async () => {
    const mutation = `mutation { verify(input: { idempotencyKey: "a b" }) {
      __typename ... on ValidationFailed { fields { path } }
    } }`;
    expect((await run(mutation)).data.verify).toMatchObject({ __typename: 'ValidationFailed' });
    expect(started).toEqual([]);
  });
});
