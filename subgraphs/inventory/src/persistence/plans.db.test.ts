import { catalogueSql } from '../testing/catalogue-sql.ts';
import { costOf } from '../testing/cost-of.ts';
import { type InventoryHarness, inventoryHarness } from '../testing/harness.ts';
import { questions } from '../testing/questions.ts';

let inventory: InventoryHarness;
beforeAll(async () => {
  inventory = await inventoryHarness();
  const { orm } = inventory;
  await orm.em.fork().transactional(async (em) => {
    for (const statement of catalogueSql(10_000)) {
      if (!statement.startsWith('vacuum')) await em.execute(statement);
    }
  });
  await orm.em.fork().execute('vacuum analyze');
});

describe('of ten thousand products', () => {
  it.each(questions)('$name reads at most $budget blocks (INV-11)', async (question) => {
    const { blocks, scanned } = await costOf(inventory.orm.em.fork(), question);
    expect(blocks).toBeLessThanOrEqual(question.budget);
    // The tree of categories is small, and read as a whole.
    expect(scanned.filter((table) => table !== 'categories')).toEqual([]);
  });

  it('the searched ones are found by the index of words, and never by reading all', async () => {
    const [{ plan }] = (await inventory.run(
      `select coalesce(string_agg(setting, ' '), '') as plan
       from pg_proc, unnest(proconfig) as setting where proname = 'probe_search'`,
    )) as [{ plan: string }];
    expect(plan).toBe('enable_seqscan=off enable_indexscan=off');
  });
});
