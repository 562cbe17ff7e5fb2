import fc from 'fast-check';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';
import { LedgerModel, type Step } from '../testing/ledger-model.ts';
import { LedgerSteps } from '../testing/ledger-steps.ts';

let billing: BillingHarness;
beforeAll(async () => {
  billing = await billingHarness();
});

const users = 2;
const opening = 5_000;

const user = fc.nat(users - 1);
const order = fc.nat(4);
const withdrawal = fc.nat(3);
const amount = fc.integer({ min: 1, max: 3_000 });
const pick = <Name extends string>(...names: Name[]) => fc.constantFrom(...names);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: pick('deposit', 'withdraw'), user, amount }),
  fc.record({ do: pick('hold'), order, amount }),
  fc.record({ do: pick('hold', 'refund'), order, amount }),
  fc.record({ do: pick('capture', 'release', 'refund-all'), order }),
  fc.record({ do: pick('cancel'), withdrawal }),
);

/** Takes a step on both sides: both carry it out, or both refuse it. */
async function agree(model: LedgerModel, real: LedgerSteps, one: Step): Promise<void> {
  const expected = outcome(() => model.take(one));
  const actual = await real.take(one).then(
    () => 'done',
    () => 'refused',
  );
  expect([one, actual]).toEqual([one, expected]);
  for (const [index, { balance, held }] of model.accounts.entries()) {
    expect(await billing.moneyOf(real.users[index] ?? '')).toMatchObject({ balance, held });
  }
}

function outcome(attempt: () => void): string {
  try {
    attempt();
    return 'done';
  } catch {
    return 'refused';
  }
}

/** Accounts whose balances are not the sums of their entries and of their held payments. */
const wrongBalances = `select a.id from accounts a
  left join (select account_id, sum(amount) as balance,
      coalesce(sum(amount) filter (where book = 'HELD'), 0) as held
    from entries group by account_id) e on e.account_id = a.id
  left join (select account_id, sum(amount) as held
    from payments where status = 'HELD' group by account_id) p on p.account_id = a.id
  where a.balance <> coalesce(e.balance, 0) or a.held <> coalesce(e.held, 0)
    or a.held <> coalesce(p.held, 0)`;

const unbalanced = `select transaction_id from entries
  group by transaction_id, currency having sum(amount) <> 0`;

/** Transactions of a payment on an account that is not its payer's. */
const misdirected = `select t.id from transactions t
  join payments p on p.id = t.payment_id join accounts a on a.id = t.account_id
  where p.account_id <> t.account_id or p.user_id <> a.user_id or p.order_id <> t.order_id`;

/** Accounts that did not publish each of their changes once. */
const unpublished = `select a.id from accounts a
  left join outbox o on o.key = a.id::text and o.type = 'balance-changed'
  group by a.id having count(*) <> a.version or max(o.aggregate_version) <> a.version`;

describe('the ledger', () => {
  it('agrees with its model, for any commands in any order (BIL-8, BIL-11, SAG-9)', async () => {
    let revenue = 0;
    const steps = fc.array(step, { minLength: 5, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(steps, async (these) => {
        const model = new LedgerModel(users, opening);
        const real = await LedgerSteps.open(billing, users, opening);
        for (const one of these) await agree(model, real, one);
        revenue += model.revenue();
      }),
      { numRuns: 25 },
    );
    expect(await billing.run(wrongBalances)).toEqual([]);
    expect(await billing.run(unbalanced)).toEqual([]);
    expect(await billing.run(misdirected)).toEqual([]);
    expect(await billing.run(unpublished)).toEqual([]);
    const [entries] = await billing.run(`select sum(amount) from entries where book = 'SALES'`);
    expect(Number(entries?.sum)).toBe(revenue);
  });
});
