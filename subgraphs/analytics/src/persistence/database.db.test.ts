import type { MikroORM } from '@mikro-orm/postgresql';
import { newDatabase } from '@souk/platform/testing/postgres';
import { database } from './database.ts';

let orm: MikroORM;
beforeAll(async () => {
  orm = await newDatabase(database);
});

const line = (changes: object) => {
  const row = { order_id: 'o', line: 0, refund_id: '', at: '2026-11-21', day: '2026-11-21' };
  const ids = { buyer_id: 'b', seller_id: 's', category_id: '', product_id: 'p', currency: 'RUB' };
  const state = { hour: '2026-11-21', sold: true, cancelled: false, failed: false };
  return { ...row, ...ids, ...state, quantity: 1, amount: 100, refunded: 0, ...changes };
};

describe('the database of analytics', () => {
  it('matches the mappings', async () => {
    expect(await orm.migrator.checkSchema()).toBe(false);
  });

  it('refuses an order that is placed in parts', async () => {
    const half = orm.em.execute(`insert into order_fact (order_id, buyer_id) values ('x', 'ann')`);
    await expect(half).rejects.toThrow('order_fact_placed');
  });

  it.each([
    ['progress of one worker', 'progress = 10'],
    ['job_run_done', 'progress = 100'],
    ['fence only increases', 'fence = 0'],
  ])('refuses a job: %s', async (message, change) => {
    await orm.em.execute(`insert into job_run (id, kind, slot, trigger, created_at, state, lease_until, fence,
      progress) values (gen_random_uuid(), 'SALES_HOURLY', '2026-11-21T10:00Z', 'CRON', now(), 'RUNNING', now(), 1, 50)
      on conflict do nothing`);
    await expect(orm.em.execute(`update job_run set ${change}`)).rejects.toThrow(message);
  });

  it.each([
    ['line_fact_values', { amount: -1, refund_id: 'r' }],
    ['line_fact_values', { quantity: -1 }],
    ['line_fact_refunds', { refunded: 101 }],
    ['line_fact_refunds', { refund_id: 'r', sold: false }],
    ['line_fact_order_id_foreign', { order_id: 'unknown' }],
  ])('refuses an entry: %s %j', async (constraint, changes) => {
    await orm.em.execute(`insert into order_fact (order_id) values ('o') on conflict do nothing`);
    const insert = orm.em.execute(
      'insert into line_fact select * from jsonb_populate_record(null::line_fact, ?::jsonb)',
      [JSON.stringify(line(changes))],
    );
    await expect(insert).rejects.toThrow(constraint);
  });
});
