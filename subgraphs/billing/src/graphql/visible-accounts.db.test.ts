import type { Viewer } from '@souk/auth/viewer';
import { viewerOf } from '@souk/platform/testing/harness';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';

const unknown = '01a1fdd0-c196-71e8-8a0e-083157d33c20';
const operator = viewerOf('olga', 'operator');

let billing: BillingHarness;
let account: string;
let transaction: string;
beforeAll(async () => {
  billing = await billingHarness();
  account = await billing.open('ann');
  await billing.send('hold-payment', 'ann-1');
  transaction = (await billing.paymentOf('ann-1')).id;
});

const entities = `query ($these: [_Any!]!) {
  _entities(representations: $these) {
    __typename
    ... on Account { id owner { id } held { amount } }
    ... on Transaction { id type }
    ... on User { account { id } }
    ... on Order { payment { id status amount { amount } } }
  }
}`;

/** What the viewer sees of an account, its transaction, its user and its order. */
async function seenBy(
  viewer: Viewer | null,
  [a, t, user, order]: [string, string, string, string],
) {
  const these = [
    { __typename: 'Account', id: a },
    { __typename: 'Transaction', id: t },
    { __typename: 'User', id: user },
    { __typename: 'Order', id: order },
  ];
  const { _entities } = await billing.ask(viewer, entities, { these });
  const query = 'query ($user: ID!) { account(userId: $user) { id } }';
  return [...(_entities as unknown[]), await billing.ask(viewer, query, { user })];
}

const nothing = [
  null,
  null,
  { __typename: 'User', account: null },
  { __typename: 'Order', payment: null },
  { account: null },
];

describe('an account, its transactions, and the payment of an order', () => {
  it.each([
    ['their owner', viewerOf('ann')],
    ['an operator', operator],
  ])('are seen by %s (BIL-5, GW-2)', async (_, viewer) => {
    expect(await seenBy(viewer, [account, transaction, 'ann', 'ann-1'])).toEqual([
      { __typename: 'Account', id: account, owner: { id: 'ann' }, held: { amount: '2000.00' } },
      { __typename: 'Transaction', id: transaction, type: 'HOLD' },
      { __typename: 'User', account: { id: account } },
      {
        __typename: 'Order',
        payment: { id: transaction, status: 'HELD', amount: { amount: '2000.00' } },
      },
      { account: { id: account } },
    ]);
  });

  it.each([
    ['a stranger', viewerOf('eve')],
    ['a seller', viewerOf('sam', 'seller')],
    ['a courier', viewerOf('cara', 'courier')],
    ['nobody', null],
  ])('do not exist for %s (ID-13, BIL-5)', async (_, viewer) => {
    expect(await seenBy(viewer, [account, transaction, 'ann', 'ann-1'])).toEqual(nothing);
    expect(await seenBy(viewer, [unknown, unknown, 'zoe', 'zoe-1'])).toEqual(nothing);
    expect(await seenBy(viewer, ['x', 'x', 'x', '\0'])).toEqual(nothing);
  });

  it('do not exist under invalid ids', async () => {
    expect(await seenBy(operator, ['x', 'x', 'x', '\0'])).toEqual(nothing);
  });
});

describe('the transactions of an account', () => {
  it('are listed newest first, page by page, without duplicates or gaps', async () => {
    const id = await billing.open('pat', 0);
    const mutation =
      'mutation ($id: ID!, $key: ID!) { deposit(accountId: $id, amount: { amount: "1" }, idempotencyKey: $key) { __typename } }';
    const viewer = viewerOf('pat');
    const deposit = (key: string) => billing.ask(viewer, mutation, { id, key });
    for (const key of ['1', '2', '3', '4', '5']) await deposit(key);
    const query = `query ($after: String) { account { transactions(first: 2, after: $after) {
      edges { node { balanceAfter { amount } } } pageInfo { endCursor hasNextPage }
    } } }`;
    type Page = {
      edges: { node: { balanceAfter: { amount: string } } }[];
      pageInfo: { endCursor: string; hasNextPage: boolean };
    };
    const seen: string[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const answer = await billing.ask(viewer, query, { after });
      const page = (answer.account as { transactions: Page }).transactions;
      seen.push(...page.edges.map(({ node }) => node.balanceAfter.amount));
      // A deposit between two pages is newer than all later pages.
      await deposit(`late-${after}`);
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(seen).toEqual(['5.00', '4.00', '3.00', '2.00', '1.00']);
  });
});
