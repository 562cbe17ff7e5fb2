import { EventEmitter, once } from 'node:events';
import { until } from '@souk/platform/testing/test-file';
import {
  type GatewayHarness,
  type HttpAnswer,
  startGatewayHarness,
} from '../testing/gateway-harness.ts';
import { tokenFor } from '../testing/token.ts';

/** A shelf whose count waits until the test lets it pass. */
const passed = new EventEmitter();
let count = 0;
let arrived = 0;

const shelf = {
  sdl: `type Query { shelf(id: ID! = "a"): Shelf secret: Int @authenticated me: String broken: Int gone: Int }
    type Mutation { put: Int }
    type Shelf { id: ID! count: Int slow: Int }`,
  resolvers: {
    Query: {
      shelf: (_: unknown, { id }: { id: string }) => ({ id }),
      secret: () => 1,
      me: async (_: unknown, _args: unknown, { authorization }: { authorization: string }) => {
        arrived += 1;
        await once(passed, 'go');
        return String(authorization);
      },
      broken: () => {
        throw new Error('A fault.');
      },
      gone: () => null,
    },
    Mutation: {
      put: () => {
        count += 1;
        return count;
      },
    },
    Shelf: {
      count: () => count,
      slow: async () => {
        const before = count;
        arrived += 1;
        await once(passed, 'go');
        return before;
      },
    },
  },
};

let gateway: GatewayHarness;
beforeAll(async () => {
  gateway = await startGatewayHarness({ shelf }, { anonymousCacheMs: 0 });
});
afterAll(() => gateway.stop());
beforeEach(() => {
  arrived = 0;
});

/** What a client sees of a response; what differs for each request is left out. */
function seen({ status, headers, text }: HttpAnswer) {
  const own = ['x-trace-id', 'date'];
  const shown = [...headers].filter(([name]) => !own.includes(name));
  return { status, headers: shown, text: text.replaceAll(headers.get('x-trace-id') ?? '-', 'ID') };
}

/** Lets all that waits pass, until these requests have their answers. */
async function pass(...asked: Promise<HttpAnswer>[]): Promise<HttpAnswer[]> {
  let settled = false;
  const all = Promise.all(asked).finally(() => {
    settled = true;
  });
  await until(() => {
    passed.emit('go');
    return settled;
  });
  return all;
}

/** Waits for so many requests, and for one more of the same sender, so that the others have joined what they can. */
async function joined(requests: number, token?: string): Promise<void> {
  await until(async () => (await gateway.metrics()).includes(`graphql_in_flight ${requests}\n`));
  await until(() => arrived > 0);
  await gateway.ask('{ gone }', token ? { token } : {});
}

describe('a query that is known', () => {
  it.each([
    ['with variables', 'query A($id: ID! = "b") { shelf(id: $id) { id count } }', {}],
    ['with another value', 'query A($id: ID! = "b") { shelf(id: $id) { id } }', { id: 7 }],
    ['with a wrong value', 'query A($id: ID!) { shelf(id: $id) { id } }', { id: [1] }],
    ['without a needed value', 'query A($id: ID!) { shelf(id: $id) { id } }', {}],
    ['without the rights', '{ secret }', {}],
    ['with a fault', '{ broken shelf { id } }', {}],
    ['that is null', '{ gone __typename }', {}],
    ['that costs too much', `{ ${'shelf { id } '.repeat(3)} }`, {}],
    ['that is not valid', '{ toys }', {}],
  ])('%s is answered as when it is new', async (_, query, variables) => {
    const answers = [];
    for (let time = 0; time < 3; time += 1) answers.push(await gateway.ask(query, { variables }));
    const [first, ...others] = answers.map(seen);
    expect(others).toEqual([first, first]);
  });

  it.each(['{ shelf { id } }', '{ broken shelf { id } }'])(
    '%s is charged and counted once',
    async (query) => {
      const open = await startGatewayHarness({ shelf }, { anonymousCacheMs: 0, production: false });
      try {
        const answers = [await open.ask(query), await open.ask(query), await open.ask(query)];
        const costs = answers.map(({ body }) => body.extensions?.cost as Record<string, number>);
        const [{ requested = 0, remaining = 0 } = {}] = costs;
        expect(requested).toBeGreaterThan(0);
        expect(costs.map((cost) => remaining - (cost.remaining ?? 0))).toEqual(
          [0, 1, 2].map((times) => times * requested),
        );
        const counted = [...(await open.metrics()).matchAll(/^graphql_requests_total.* (\d+)$/gm)];
        expect(counted.map(([, count]) => count)).toEqual(['3']);
        expect(await open.metrics()).toContain('graphql_request_seconds_count{kind="query"} 3');
      } finally {
        await open.stop();
      }
    },
  );

  it('has one answer for equal requests of one token at the same time, and one for each token', async () => {
    const [ann, bob] = [await tokenFor('ann'), await tokenFor('bob')];
    await pass(gateway.ask('{ me }'));
    arrived = 0;
    const asked = [ann, ann, bob].map((token) => gateway.ask('{ me }', { token }));
    await joined(3, bob);
    const answers = await pass(...asked);
    const expected = [ann, ann, bob].map((token) => ({ data: { me: `Bearer ${token}` } }));
    expect(answers.map(({ body }) => body)).toEqual(expected);
    expect(arrived).toBe(2);
  });

  it('does not get the answer to a query that began before a mutation ended', async () => {
    const query = '{ shelf { slow } }';
    await pass(gateway.ask(query));
    arrived = 0;
    const early = gateway.ask(query);
    await until(() => arrived === 1);
    const put = await gateway.ask('mutation { put }');
    const late = gateway.ask(query);
    await joined(2);
    const [before, after] = await pass(early, late);
    const now = put.body.data?.put as number;
    expect(before?.body.data).toEqual({ shelf: { slow: now - 1 } });
    expect(after?.body.data).toEqual({ shelf: { slow: now } });
  });
});
