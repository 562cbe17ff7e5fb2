import { transitions } from '../domain/payment.ts';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';
import { transitions as guarded } from './migrations/status-transitions.ts';

let billing: BillingHarness;
let account: string;
beforeAll(async () => {
  billing = await billingHarness();
  account = await billing.open('ann');
  await billing.send('hold-payment', 'ann-1');
});

const run = (sql: string) => billing.run(sql);

/** Several statements in one transaction. */
const runAll = (...statements: string[]) =>
  billing.transact(async ({ em }) => {
    for (const statement of statements) await em.execute(statement);
  });

const someId = 'gen_random_uuid()';

describe('the database of billing', () => {
  it('matches the mappings', async () => {
    expect(await billing.orm.migrator.checkSchema()).toBe(false);
  });

  it('allows the same transitions as the domain', () => {
    const pairs = Object.entries(transitions).flatMap(([from, all]) => all.map((to) => [from, to]));
    expect([...guarded].sort()).toEqual(pairs.sort());
  });
});

describe('an account that is changed by hand', () => {
  it.each([
    ['less than is held', 'balance = held - 1', 'accounts_held_covered'],
    ['less than zero held', 'held = -1', 'accounts_held_covered'],
    [
      'a balance beyond what JSON keeps exact',
      'balance = 1000000000000000',
      'accounts_balance_exact',
    ],
    ['an unknown status', `status = 'UNKNOWN'`, 'accounts_status_known'],
    ['more money than the ledger says', 'balance = balance + 1', 'the ledger says nothing'],
    ['more of it held than the ledger says', 'held = held + 1', 'the ledger says nothing'],
  ])('cannot have %s (BIL-8)', async (_, change, reason) => {
    const attempt = run(`update accounts set ${change}, version = version + 1`);
    await expect(attempt).rejects.toThrow(reason);
  });

  it.each(['version = version', 'version = version - 1', 'version = version + 2'])(
    'cannot change with %s: each change counts the version up (BIL-9)',
    async (change) => {
      const attempt = run(`update accounts set status = 'FROZEN', ${change}`);
      await expect(attempt).rejects.toThrow('is at version 2');
    },
  );

  it('cannot begin with money that the ledger does not have', async () => {
    const attempt = run(`insert into accounts
      select ${someId}, 'bob', null, currency, status, 100, 0, 1, opened_at, changed_at from accounts`);
    await expect(attempt).rejects.toThrow('the ledger says nothing');
  });

  it('is one for each user, and for each address (BIL-2)', async () => {
    const another = (user: string, email: string) => `insert into accounts
      select ${someId}, ${user}, ${email}, currency, status, 0, 0, 1, opened_at, changed_at
      from accounts limit 1`;
    await expect(run(another(`'ann'`, 'null'))).rejects.toThrow('accounts_user_id_unique');
    await run(another(`'cid'`, `'c@souk.example'`));
    await expect(run(another(`'dan'`, `'c@souk.example'`))).rejects.toThrow(
      'accounts_email_unique',
    );
  });
});

describe('the ledger, changed by hand,', () => {
  it.each([
    'update transactions set amount = amount + 1',
    'delete from transactions',
    'truncate transactions cascade',
    'update entries set amount = amount + 1',
    'delete from entries',
    'truncate entries',
  ])('refuses to %s (BIL-8)', async (attempt) => {
    await expect(run(attempt)).rejects.toThrow('the ledger is never changed');
  });

  const transaction = (id: string, amount: number) => `insert into transactions
    select '${id}', account_id, 1000, 'DEPOSIT', ${amount}, currency, 0, null, null, at
    from transactions limit 1`;
  let line = 100;
  const row = (id: string, book: string, amount: number, owner = 'null') => {
    line += 1;
    return `('${id}', ${line}, '${book}', ${owner}, ${amount}, 'RUB')`;
  };
  const entries = (...rows: readonly string[]) =>
    `insert into entries (transaction_id, line_no, book, account_id, amount, currency)
      values ${rows.join(', ')}`;
  const entry = (...of: Parameters<typeof row>) => entries(row(...of));
  const [one, two, three, four] = [1, 2, 3, 4].map(
    (digit) => `01a1fdd0-c196-71e8-8a0e-00000000000${digit}`,
  ) as [string, string, string, string];

  it('refuses entries that do not add up (BIL-8)', async () => {
    const own = `'${account}'`;
    const attempt = runAll(
      transaction(one, 5),
      entries(row(one, 'FREE', 5, own), row(one, 'CASH', -4)),
    );
    await expect(attempt).rejects.toThrow('do not add up');
  });

  it('refuses entries that add up only over two currencies (BIL-8)', async () => {
    const foreign = row(two, 'CASH', -5).replace('RUB', 'EUR');
    const attempt = runAll(
      transaction(two, 5),
      entries(row(two, 'FREE', 5, `'${account}'`), foreign),
    );
    await expect(attempt).rejects.toThrow('do not add up');
  });

  it('refuses one more entry of an earlier transaction', async () => {
    const [{ id = '' } = {}] = await run(`select id from transactions where type = 'HOLD'`);
    await expect(run(entry(id, 'CASH', 5))).rejects.toThrow('do not add up');
  });

  it('refuses a transaction without entries, or of another amount than they have', async () => {
    await expect(run(transaction(three, 5))).rejects.toThrow('has no such entries');
    const attempt = runAll(
      transaction(four, 5),
      entries(row(four, 'GIFTS', 6), row(four, 'CASH', -6)),
    );
    await expect(attempt).rejects.toThrow('has no such entries');
  });

  it('refuses an amount of zero, an unknown ledger account, and one of the wrong owner', async () => {
    await expect(run(transaction(one, 0))).rejects.toThrow('transactions_amount_positive');
    await expect(run(entry(one, 'FREE', 0, `'${account}'`))).rejects.toThrow(
      'entries_amount_moves',
    );
    await expect(run(entry(one, 'UNKNOWN', 1))).rejects.toThrow('entries_book_known');
    await expect(run(entry(one, 'FREE', 1))).rejects.toThrow('entries_book_owned');
    await expect(run(entry(one, 'CASH', 1, `'${account}'`))).rejects.toThrow('entries_book_owned');
  });

  it('refuses a second hold for one payment (BIL-11)', async () => {
    const attempt = run(`insert into transactions
      select ${someId}, account_id, 1000, type, amount, currency, 0, payment_id, order_id, at
      from transactions where type = 'HOLD'`);
    await expect(attempt).rejects.toThrow('transactions_once');
  });

  it('refuses a capture while the status of the payment is HELD', async () => {
    const capture = `insert into transactions
      select '${one}', account_id, 3, 'CAPTURE', amount, currency, 0, payment_id, order_id, at
      from transactions where type = 'HOLD'`;
    const attempt = runAll(
      capture,
      entries(row(one, 'HELD', -200_000, `'${account}'`), row(one, 'SALES', 200_000)),
      `update accounts set balance = balance - 200000, held = 0, version = 3 where id = '${account}'`,
    );
    await expect(attempt).rejects.toThrow('the ledger says otherwise');
  });

  it('refuses a hold without a payment', async () => {
    const attempt = run(`insert into transactions
      select ${someId}, account_id, 1000, type, amount, currency, 0, null, null, at
      from transactions where type = 'HOLD'`);
    await expect(attempt).rejects.toThrow('transactions_payment_named');
  });
});

describe('a payment that is changed by hand', () => {
  it.each([
    [`status = 'REFUNDED', refunded = amount`, 'does not go from HELD to REFUNDED'],
    [`status = 'DECLINED', decline_code = 'NO_ACCOUNT'`, 'does not go from HELD to DECLINED'],
    ['refunded = 1', 'payments_refund_covered'],
    [`decline_code = 'NO_ACCOUNT'`, 'payments_decline_told'],
    ['amount = 0', 'payments_amount_said'],
    ['account_id = null', 'payments_account_known'],
    [`origin = 'UNKNOWN'`, 'payments_origin_known'],
    [`status = 'CAPTURED'`, 'the ledger says otherwise'],
    [`status = 'RELEASED'`, 'the ledger says otherwise'],
    ['amount = amount + 1', 'the ledger says otherwise'],
    [`order_id = 'bob-1'`, 'the ledger says otherwise'],
  ])('cannot change by %s (BIL-8)', async (change, reason) => {
    await expect(run(`update payments set ${change}`)).rejects.toThrow(reason);
  });

  it('cannot refund more than was captured, nor all of it without the status REFUNDED', async () => {
    const captured = `update payments set status = 'CAPTURED'`;
    const more = 'update payments set refunded = amount + 1';
    await expect(runAll(captured, more)).rejects.toThrow('payments_refund_covered');
    const all = 'update payments set refunded = amount';
    await expect(runAll(captured, all)).rejects.toThrow('payments_refund_told');
  });

  it('cannot have a refund that the ledger does not have', async () => {
    await billing.open('eve');
    await billing.send('hold-payment', 'eve-1', 100);
    await billing.send('capture-payment', 'eve-1');
    const attempt = run(`update payments set refunded = 1 where order_id = 'eve-1'`);
    await expect(attempt).rejects.toThrow('the ledger says otherwise');
  });

  const another = (order: string, origin: string, status: string) => `insert into payments
    select ${someId}, '${order}', '${origin}', user_id, account_id, amount, currency, '${status}',
      0, null, created_at from payments limit 1`;

  it('is one for the checkout of an order (BIL-11)', async () => {
    await expect(run(another('ann-1', 'CHECKOUT', 'HELD'))).rejects.toThrow('payments_checkout');
  });

  it('cannot be held without a hold in the ledger', async () => {
    await expect(run(another('ann-2', 'OUTSIDE', 'HELD'))).rejects.toThrow(
      'the ledger says otherwise',
    );
  });

  it.each(['CAPTURED', 'RELEASED'])('cannot begin as %s', async (status) => {
    const attempt = run(another('ann-2', 'OUTSIDE', status));
    await expect(attempt).rejects.toThrow(`does not begin as ${status}`);
  });
});
