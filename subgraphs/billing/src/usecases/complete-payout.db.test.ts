import { Forbidden } from '@souk/platform/kernel/actor';
import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import { accountTransitions } from '../domain/account-status.ts';
import { payoutTransitions } from '../domain/payout-state.ts';
import * as guarded from '../persistence/migrations/payout-guards.ts';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';
import { atTheBank, earningsOf, makeDue, payForParcels } from '../testing/parcels.ts';
import * as usecase from './complete-payout.ts';
import { requestPayout } from './request-payout.ts';

let billing: BillingHarness;
beforeAll(async () => {
  billing = await billingHarness({ provider: null });
});

const operator = viewerOf('olga', 'operator');
const mutation = `mutation ($input: CompletePayoutInput!) {
  completePayout(input: $input) {
    __typename
    ... on CompletePayoutPayload { payout { id state } replayed }
    ... on PayoutFinished { state }
    ... on Refusal { message }
  }
}`;

type Answer = { __typename: string };

async function complete(
  payoutId: string,
  outcome: string,
  { key = newId(), transact = billing.transact } = {},
): Promise<Answer> {
  const input = { payoutId, outcome, idempotencyKey: key };
  return (await billing.ask(operator, mutation, { input }, transact)).completePayout as Answer;
}

/** A seller who has requested 920.00, all that is due. Returns the payout's id. */
async function requested(name: string): Promise<string> {
  const buyer = `buyer_of_${name}`;
  await billing.open(buyer);
  await payForParcels(billing, `${buyer}-1`, { [name]: 100_000 });
  await makeDue(billing, `${buyer}-1`, name);
  const command = { idempotencyKey: name };
  const { payout } = await billing.transact((work) =>
    requestPayout(work, viewerOf(name, 'seller'), command, atTheBank),
  );
  return payout.id;
}

const booksOf = (payoutId: string) =>
  billing.run(
    `select t.type, e.book, e.amount::int from entries e join transactions t
     on t.id = e.transaction_id where t.payout_id = ? order by t.id, e.line_no`,
    [payoutId],
  );

describe('the outcome of a payout', () => {
  it('is published once when it is PAID, and not at all otherwise', async () => {
    const [paid, failed] = [await requested('pia'), await requested('ria')];
    for (const outcome of ['PAID', 'PAID', 'RETURNED']) await complete(paid, outcome);
    await complete(failed, 'FAILED');
    expect(await billing.published(paid)).toMatchObject([
      {
        type: 'payout-paid',
        data: { payoutId: paid, sellerId: 'pia', amount: 920, currency: 'RUB' },
      },
    ]);
    expect(await billing.published(failed)).toEqual([]);
  });

  it('PAID takes the money from the bank', async () => {
    const id = await requested('ann');
    expect(await complete(id, 'PAID')).toEqual({
      __typename: 'CompletePayoutPayload',
      payout: { id, state: 'PAID' },
      replayed: false,
    });
    expect((await booksOf(id)).slice(2)).toEqual([
      { type: 'PAYOUT_PAID', book: 'PAYOUT_CLEARING', amount: -92_000 },
      { type: 'PAYOUT_PAID', book: 'CASH', amount: 92_000 },
    ]);
    expect(await earningsOf(billing, 'ann')).toEqual({ pending: 0, due: 0, paid: 92_000 });
  });

  it('FAILED makes the money due again, and so does RETURNED after PAID', async () => {
    const failed = await requested('bob');
    await complete(failed, 'FAILED');
    expect(await earningsOf(billing, 'bob')).toEqual({ pending: 0, due: 92_000, paid: 0 });
    const returned = await requested('cid');
    await complete(returned, 'PAID');
    await complete(returned, 'RETURNED');
    expect((await booksOf(returned)).slice(-2)).toEqual([
      { type: 'PAYOUT_RETURNED', book: 'CASH', amount: -92_000 },
      { type: 'PAYOUT_RETURNED', book: 'DUE', amount: 92_000 },
    ]);
    expect(await earningsOf(billing, 'cid')).toEqual({ pending: 0, due: 92_000, paid: 0 });
  });

  it('is refused when it cannot follow, and leaves nothing', async () => {
    const id = await requested('dan');
    expect(await complete(id, 'RETURNED')).toMatchObject({
      __typename: 'PayoutFinished',
      state: 'REQUESTED',
    });
    await complete(id, 'FAILED');
    expect(await complete(id, 'PAID')).toMatchObject({ state: 'FAILED' });
    expect(await complete(newId(), 'PAID')).toMatchObject({ __typename: 'NotFound' });
    expect(await complete('nonsense', 'PAID')).toMatchObject({ __typename: 'NotFound' });
    expect(await earningsOf(billing, 'dan')).toEqual({ pending: 0, due: 92_000, paid: 0 });
  });

  it('is recorded once when it is retried', async () => {
    const id = await requested('eve');
    const first = await complete(id, 'PAID', { key: 'eve' });
    expect(await complete(id, 'PAID', { key: 'eve' })).toEqual({ ...first, replayed: true });
    expect(await complete(id, 'FAILED', { key: 'eve' })).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    });
    expect(await booksOf(id)).toHaveLength(4);
  });

  it('is one of two that are reported at once', async () => {
    const id = await requested('fay');
    const answers = await billing.race(
      (held) => complete(id, 'FAILED', { transact: held }),
      () => complete(id, 'PAID'),
    );
    expect(answers.map(({ __typename }) => __typename)).toEqual([
      'CompletePayoutPayload',
      'PayoutFinished',
    ]);
    expect(await booksOf(id)).toHaveLength(4);
  });

  it('is reported by operators only', async () => {
    const id = await requested('gus');
    const command = { payoutId: id, outcome: 'PAID', idempotencyKey: 'key' } as const;
    const attempt = billing.transact((work) =>
      usecase.completePayout(work, viewerOf('gus', 'seller'), command),
    );
    await expect(attempt).rejects.toThrow(Forbidden);
  });
});

describe('a payout that is changed by hand', () => {
  let id: string;
  beforeAll(async () => {
    id = await requested('hal');
  });

  it.each([
    [`state = 'PAID'`, 'does not go from REQUESTED to PAID'],
    [`state = 'FAILED'`, 'the ledger says otherwise of payout'],
    ['amount = amount + 1', 'is fixed'],
    [`seller_id = 'another'`, 'is fixed'],
  ])('cannot have %s', async (set, reason) => {
    const attempt = billing.run(`update payouts set ${set} where id = ?`, [id]);
    await expect(attempt).rejects.toThrow(reason);
  });

  it('cannot be a second one that is open, begin as PAID, or be deleted', async () => {
    const another = (state: string, seller: string) =>
      billing.run(`insert into payouts select gen_random_uuid(), '${seller}', amount, currency,
        '${state}', requested_at, changed_at from payouts where id = '${id}'`);
    await expect(another('REQUESTED', 'hal')).rejects.toThrow('payouts_open');
    await expect(another('REQUESTED', 'ida')).rejects.toThrow('the ledger says otherwise');
    await expect(another('PAID', 'ida')).rejects.toThrow('does not begin as PAID');
    await expect(billing.run(`delete from payouts where id = '${id}'`)).rejects.toThrow('fixed');
  });
});

it.each([
  ['payouts', guarded.payoutTransitions, payoutTransitions],
  ['accounts', guarded.accountTransitions, accountTransitions],
])('the database allows the same transitions of %s as the domain', (_, inSql, domain) => {
  const all: [string, readonly string[]][] = Object.entries(domain);
  const pairs = all.flatMap(([from, tos]) => tos.map((to) => [from, to]));
  expect([...inSql].sort()).toEqual(pairs.sort());
});
