import { readFileSync } from 'node:fs';
import { type EdgeTarget, subscriptionTargets } from '@souk/platform/testing/edge-requests';
import { until } from '@souk/platform/testing/test-file';
import { topics } from '@souk/schema/events/topics';
import { buildSchema } from 'graphql';
import { tokenFor } from '../testing/token.ts';
import { type Gateway, startGateway } from './testing/gateway.ts';
import { MemoryBus } from './testing/memory-bus.ts';
import { type Connect, overSse, overWebSocket, type Subscriber } from './testing/subscribers.ts';

const file = new URL('../../../schema/supergraph.graphql', import.meta.url);
const supergraph = readFileSync(file, 'utf8');
const targets = subscriptionTargets(buildSchema(supergraph, { assumeValid: true }));
const token = await tokenFor('ann', ['customer', 'seller', 'operator']);
/** What exists: an order of the caller, its delivery, and the caller's account and cart. */
const record = {
  ...{ orderId: 'o-1', deliveryId: 'd-1', accountId: 'a-1', buyerId: 'id-of-ann', sellerIds: [] },
  ...{ userId: 'id-of-ann', number: 'S-1', seq: 1, type: 'order-placed', status: 'NEW' },
  ...{ at: '2026-11-21T09:30:00Z', message: null, trackingNumber: null, note: null },
  ...{ balance: 1, held: 0, available: 1, currency: 'RUB', aggregateversion: 1 },
};
const cart = { cartId: 'c-1', holder: 'USER', ownerId: 'id-of-ann', itemCount: 1, version: 1 };
const records: Readonly<Record<string, object>> = {
  cartRecord: { ...record, ...cart, status: 'OPEN' },
};
const values = { orderId: 'o-1', cartId: 'c-1', productIds: ['p-1'], after: null };

/** Refusals that say which argument is wrong, or that there is no such thing. */
const refusals = ['BAD_USER_INPUT', 'CURSOR_INVALID', 'NOT_FOUND'];
/** Values of an id that no product, order or delivery can ever have. */
const impossible = (value: unknown) => typeof value !== 'string' || !/^[\w.:-]{1,100}$/.test(value);

let gateway: Gateway;
beforeAll(async () => {
  const bus = new MemoryBus(topics.map(({ name }) => name));
  const rateLimit = { perUser: 1e9, perAddress: 1e9 };
  gateway = await startGateway({ bus, subgraphFor }, { supergraph, rateLimit });
});
afterAll(() => gateway.stop());

/** Stands for the subgraphs: returns the snapshot of what exists, and null for anything else. */
const subgraphFor = () => ({
  process: async ({ request: { query = '', variables = {} } }: { request: Request }) => {
    const [, alias, field = ''] = /(?:(\w+):)?(\w+Record)/.exec(query) ?? [];
    const { orderId = 'o-1', cartId = 'c-1' } = variables;
    const exists = orderId === 'o-1' && cartId === 'c-1';
    return { data: { [alias ?? field]: exists ? (records[field] ?? record) : null } };
  },
});
type Request = { query?: string; variables?: Readonly<Record<string, unknown>> };

/** The code of the refusal, or "stream" when it waits for events or has sent a snapshot. */
async function outcomeOf(subscriber: Subscriber): Promise<string> {
  const state = { outcome: '' };
  const settle = (outcome: string) => {
    state.outcome ||= outcome;
  };
  void subscriber.endErrors.then(([error]) => settle(error?.extensions.code ?? 'no error'));
  await until(async () => {
    if (subscriber.waiting() > 0) {
      const { data, errors } = await subscriber.next();
      settle(data ? 'stream' : JSON.stringify(errors));
    }
    if ((await gateway.count('souk_live_listening')) > 0) settle('stream');
    return state.outcome !== '';
  });
  subscriber.disconnect();
  await until(async () => (await gateway.count('souk_live_listening')) === 0);
  return state.outcome;
}

async function outcome(
  connect: Connect,
  { source: query, variables }: EdgeTarget,
  value: unknown,
  more: { lastEventId?: string } = {},
): Promise<string> {
  const given = { ...variables(values, value, false) } as Record<string, unknown>;
  return outcomeOf(await connect(gateway.url, { query, variables: given, token, ...more }));
}

describe.each<[string, Connect]>([
  ['WebSocket', overWebSocket],
  ['server-sent events', overSse],
])('a subscription over %s', (_, connect) => {
  it('has targets for all of its arguments', () => {
    expect(targets.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['stockChanged(productIds.0)', 'balanceChanged(after)']),
    );
  });

  it.each(targets.map((target) => [target.title, target] as const))(
    'is refused with a reason or starts, whatever it gets in %s (GW-8)',
    async (title, target) => {
      expect(await outcome(connect, target, undefined)).toBe('stream');
      const isId = /Ids?(\.\d+)?\)$/.test(title);
      for (const value of target.edges(values)) {
        const found = await outcome(connect, target, value);
        const shown = `${title} ${JSON.stringify(value)?.slice(0, 50)}: ${found}`;
        expect([shown, ['stream', ...refusals]]).toEqual([shown, expect.arrayContaining([found])]);
        if (isId && !Array.isArray(value) && typeof value !== 'number' && impossible(value))
          expect([shown, refusals]).toEqual([shown, expect.arrayContaining([found])]);
      }
    },
  );
});

it('a stream that is resumed with any Last-Event-ID is refused or starts (GW-8)', async () => {
  const target = targets.find(({ title }) => title === 'orderStatusChanged(orderId)');
  if (!target) throw new Error('There is no such subscription.');
  for (const lastEventId of ['', ' ', 'x', '%00', 'é', '"', 'e30', 'a'.repeat(5_000)]) {
    const found = await outcome(overSse, target, undefined, { lastEventId });
    expect([lastEventId, found]).toEqual([
      lastEventId,
      lastEventId.trim() ? 'CURSOR_INVALID' : 'stream',
    ]);
  }
});
