import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { databaseOf } from '@souk/platform/service/database';
import { newDatabase, urlOf } from '@souk/platform/testing/postgres';
import { closeAtEnd } from '@souk/platform/testing/test-file';
import { type BillingHarness, billingHarness } from '../../testing/harness.ts';
import { database } from '../database.ts';
import { BillingMigration } from './0001-billing.ts';
import { RefundNotedMigration } from './0002-refund-noted.ts';

const before = databaseOf({
  entities: [],
  migrations: import.meta.dirname,
  migrationsList: [BillingMigration, RefundNotedMigration],
});

const account = `'01a1fdd0-c196-71e8-8a0e-000000000001'`;
const payment = `'01a1fdd0-c196-71e8-8a0e-000000000002'`;
const transaction = (no: number) => `'01a1fdd0-c196-71e8-8a0e-00000000001${no}'`;

/** An account with 50.00, of which 10.00 were captured and 2.00 refunded, as the release before wrote it. */
const rows = [
  `insert into accounts values (${account}, 'ann', null, 'RUB', 'ACTIVE', 4200, 0, 4, now(), now())`,
  `insert into payments (id, order_id, origin, user_id, account_id, amount, currency, status, refunded,
     decline_code, created_at)
   values (${payment}, 'ann-1', 'CHECKOUT', 'ann', ${account}, 1000, 'RUB', 'HELD', 0, null, now())`,
  `update payments set status = 'CAPTURED', refunded = 200`,
  `insert into transactions values
    (${transaction(1)}, ${account}, 1, 'OPENING_CREDIT', 5000, 'RUB', 5000, null, null, now()),
    (${transaction(2)}, ${account}, 2, 'HOLD', 1000, 'RUB', 4000, ${payment}, 'ann-1', now()),
    (${transaction(3)}, ${account}, 3, 'CAPTURE', 1000, 'RUB', 4000, ${payment}, 'ann-1', now()),
    (${transaction(4)}, ${account}, 4, 'REFUND', 200, 'RUB', 4200, ${payment}, 'ann-1', now())`,
  `insert into entries values
    (${transaction(1)}, 'GIFTS', null, -5000, 'RUB'), (${transaction(1)}, 'FREE', ${account}, 5000, 'RUB'),
    (${transaction(2)}, 'FREE', ${account}, -1000, 'RUB'), (${transaction(2)}, 'HELD', ${account}, 1000, 'RUB'),
    (${transaction(3)}, 'SALES', null, 1000, 'RUB'), (${transaction(3)}, 'HELD', ${account}, -1000, 'RUB'),
    (${transaction(4)}, 'SALES', null, -200, 'RUB'), (${transaction(4)}, 'FREE', ${account}, 200, 'RUB')`,
];

let billing: BillingHarness;
beforeAll(async () => {
  const older = await newDatabase(before);
  await older.em.fork().transactional(async (em) => {
    // The guard compares each version of the account with its entries; here it is at its fourth.
    await em.execute('alter table accounts disable trigger user');
    for (const row of rows) await em.execute(row);
  });
  await older.em.fork().execute('alter table accounts enable trigger user');
  const newer = await MikroORM.init({
    ...{ ...database, clientUrl: urlOf(older), extensions: [Migrator], logger: () => {} },
  });
  closeAtEnd(newer);
  await newer.migrator.up();
  billing = await billingHarness({}, newer);
});

describe('a ledger of the release before', () => {
  it('keeps its entries: the debit of each transaction is the first line, the credit the second', async () => {
    const entries = await billing.run(
      `select right(transaction_id::text, 1) as no, line_no, book, amount::int from entries order by 1, 2`,
    );
    expect(entries.map(({ no, line_no, book, amount }) => [no, line_no, book, amount])).toEqual([
      ['1', 1, 'GIFTS', -5_000],
      ['1', 2, 'FREE', 5_000],
      ['2', 1, 'FREE', -1_000],
      ['2', 2, 'HELD', 1_000],
      ['3', 1, 'HELD', -1_000],
      ['3', 2, 'SALES', 1_000],
      ['4', 1, 'SALES', -200],
      ['4', 2, 'FREE', 200],
    ]);
  });

  it('is still never changed', async () => {
    const attempt = billing.run('update entries set line_no = 9');
    await expect(attempt).rejects.toThrow('the ledger is never changed');
  });

  it('refunds the rest of a payment from SALES, as it has no shares', async () => {
    await billing.send('refund-payment', 'ann-1');
    const [sales] = await billing.run(`select sum(amount)::int from entries where book = 'SALES'`);
    expect(sales).toEqual({ sum: 0 });
    expect(await billing.moneyOf('ann')).toEqual({ balance: 5_000, held: 0, version: 5 });
  });

  it('has the tables of the mappings', async () => {
    expect(await billing.orm.migrator.checkSchema()).toBe(false);
  });
});
