import fc from 'fast-check';
import { type Bank, openBank } from '../testing/harness.ts';
import { LedgerModel, type Step } from '../testing/ledger-model.ts';
import { LedgerSteps } from '../testing/ledger-steps.ts';

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.orm.close());

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

/** Does a step here and there: both do it, or both refuse it. */
async function agree(model: LedgerModel, real: LedgerSteps, one: Step): Promise<void> {
  const expected = outcome(() => model.take(one));
  const actual = await real.take(one).then(
    () => 'done',
    () => 'refused',
  );
  expect([one, actual]).toEqual([one, expected]);
  for (const [index, { balance, held }] of model.accounts.entries()) {
    expect(await bank.moneyOf(real.users[index] ?? '')).toMatchObject({ balance, held });
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

/** The accounts whose figures are not the sums of what the ledger and the payments say. */
const wrongFigures = `select a.id from accounts a
  left join (select account_id, sum(amount) as balance,
      coalesce(sum(amount) filter (where book = 'HELD'), 0) as held
    from entries group by account_id) e on e.account_id = a.id
  left join (select account_id, sum(amount) as held
    from payments where status = 'HELD' group by account_id) p on p.account_id = a.id
  where a.balance <> coalesce(e.balance, 0) or a.held <> coalesce(e.held, 0)
    or a.held <> coalesce(p.held, 0)`;

const unbalanced = `select transaction_id from entries
  group by transaction_id, currency having sum(amount) <> 0`;

/** Moves of a payment on an account that is not its payer's. */
const strayed = `select t.id from transactions t
  join payments p on p.id = t.payment_id join accounts a on a.id = t.account_id
  where p.account_id <> t.account_id or p.user_id <> a.user_id or p.order_id <> t.order_id`;

/** Accounts whose changes are not told one by one, each with the figures that it left. */
const untold = `select a.id from accounts a
  left join outbox o on o.key = a.id::text and o.type = 'balance-changed'
  group by a.id having count(*) <> a.version or max(o.aggregate_version) <> a.version`;

describe('the ledger', () => {
  it('is what a few lines say it is, whatever is done in whatever order (BIL-8, BIL-11, SAG-9)', async () => {
    let sold = 0;
    const steps = fc.array(step, { minLength: 5, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(steps, async (these) => {
        const model = new LedgerModel(users, opening);
        const real = await LedgerSteps.open(bank, users, opening);
        for (const one of these) await agree(model, real, one);
        sold += model.sold();
      }),
      { numRuns: 25 },
    );
    expect(await bank.run(wrongFigures)).toEqual([]);
    expect(await bank.run(unbalanced)).toEqual([]);
    expect(await bank.run(strayed)).toEqual([]);
    expect(await bank.run(untold)).toEqual([]);
    const [sales] = await bank.run(`select sum(amount) from entries where book = 'SALES'`);
    expect(Number(sales?.sum)).toBe(sold);
  }, 120_000);
});
