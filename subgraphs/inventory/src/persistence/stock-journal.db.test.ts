import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { emptyDatabase } from '@souk/platform/testing/postgres';
import { database } from './database.ts';
import { StockJournalEntry } from './stock-journal.ts';

const before = 'FoldedTextMigration';
const reservation = (n: number, status: string, quantity: number) => `
  insert into reservations values (gen_random_uuid(), 'order-${n}', 'SALE', 'message-${n}', null, '{}',
    '${status}', '[{"productId": "tea", "quantity": ${quantity}}]', null, now(), now())`;

it('opens the journal of a stock from before it with what is there and what was shipped', async () => {
  const orm = await MikroORM.init({
    ...database,
    clientUrl: await emptyDatabase(),
    extensions: [Migrator],
    logger: () => {},
  });
  await orm.migrator.up({ to: before });
  await orm.em.execute(`insert into products (id, sku, seller_id, name, price_currency,
    price_minor_units, categories, status, version, created_at, updated_at)
    values ('tea', 'tea', 'sam', 'Tea', 'RUB', 1, '{}', 'ACTIVE', 1, now(), now())`);
  await orm.em.execute(`insert into stocks values ('tea', 7, 2, 9, now())`);
  await orm.em.execute(reservation(1, 'SHIPPED', 3));
  await orm.em.execute(reservation(2, 'RELEASED', 5));
  await orm.migrator.up();
  expect(await orm.em.fork().find(StockJournalEntry, {})).toMatchObject([
    { productId: 'tea', stockVersion: 9, change: 10 },
  ]);
  await orm.close();
});
