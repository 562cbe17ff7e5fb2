import { randomUUID } from 'node:crypto';
import { accessToken, responseTimeoutMs } from '../client/access-token.ts';
import { demoPassword } from '../system/environment.ts';
import type { Check, Finding } from './check.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

/** Asks as one user, or anonymously. Returns the data and the messages of the errors, as text. */
type Ask = (query: string, variables?: object) => Promise<string>;

/** Internal addresses, SQL and stack traces: no answer may hold them. */
const internals = /127\.0\.0\.1|postgres|select |node_modules|at \S+\.ts|_DATABASE_URL/i;

/** Checks that another user's order looks like a missing one, and that no answer holds internals. */
export const privacy: Check = {
  invariant: 'no user sees the data of others',
  isFinal: false,
  find: async (shop) => [...(await visibleOrders(shop)), ...(await revealedInternals(shop))],
};

async function visibleOrders({ databases, address }: ShopUnderTest): Promise<Finding[]> {
  const token = accessToken(address.issuer, 'courier', demoPassword);
  const asOtherUser = askAt(address.gatewayUrl, token);
  const orders = await databases.query(
    'orders',
    `select id::text as id, number from orders order by placed_at desc limit 20`,
  );
  const unknown = await orderSeenBy(asOtherUser, randomUUID());
  const found: Finding[] = [];
  for (const { id, number } of orders) {
    const answer = await orderSeenBy(asOtherUser, String(id));
    if (answer === unknown) continue;
    const what = 'another user can see an order';
    found.push({ key: String(id), what, row: { order: number, answer } });
  }
  return found;
}

async function revealedInternals({ address }: ShopUnderTest): Promise<Finding[]> {
  const anonymously = askAt(address.gatewayUrl, null);
  const found: Finding[] = [];
  for (const query of ['{ nonsense }', '{ me { id', '{ orders { edges { cursor } } }']) {
    const answer = await anonymously(query);
    if (internals.test(answer))
      found.push({ key: query, what: 'an answer holds internals', row: { query, answer } });
  }
  return found;
}

const orderSeenBy = (ask: Ask, id: string) =>
  ask('query ($id: ID!) { order(id: $id) { id number status } }', { id });

/** Without the client of the other programs, which also loads what subscriptions need. */
function askAt(gatewayUrl: string, token: (() => Promise<string>) | null): Ask {
  return async (query, variables = {}) => {
    const response = await fetch(`${gatewayUrl}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${await token()}` }),
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(responseTimeoutMs),
    });
    const { data, errors = [] } = (await response.json()) as Answer;
    return JSON.stringify({ data, errors: errors.map(({ message }) => message) });
  };
}

type Answer = {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
};
