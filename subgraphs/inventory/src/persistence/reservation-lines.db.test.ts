import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { emptyDatabase } from '@souk/platform/testing/postgres';
import { database } from './database.ts';
import { ReservationLineRow, StockRelease } from './reservation.schema.ts';

const before = 'StockJournalMigration';
const product = (id: string, seller: string) => `
  insert into products (id, sku, seller_id, name, price_currency, price_minor_units, categories,
    status, version, created_at, updated_at)
  values ('${id}', '${id}', '${seller}', 'Tea', 'RUB', 1, '{}', 'ACTIVE', 1, now(), now())`;

type Old = { n: number; status: string; lines: object[]; sellers?: string[]; refused?: object };
const reservation = ({ n, status, lines, sellers = ['sam'], refused }: Old) => `
  insert into reservations (id, order_id, origin, message_id, seller_ids, status, lines, refused,
    created_at, updated_at)
  values ('00000000-0000-4000-8000-00000000000${n}', 'order-${n}', 'SALE', 'm-${n}', '{${sellers}}',
    '${status}', '${JSON.stringify(lines)}', ${refused ? `'${JSON.stringify(refused)}'` : 'null'},
    now(), now())`;

it('carries over the lines of reservations from before their table', async () => {
  const orm = await MikroORM.init({
    ...database,
    clientUrl: await emptyDatabase(),
    extensions: [Migrator],
    logger: () => {},
  });
  await orm.migrator.up({ to: before });
  const run = (sql: string) => orm.em.execute(sql);
  const [tea, mug] = [
    { productId: 'tea', quantity: 2, price: 45_000 },
    { productId: 'mug', quantity: 3 },
  ];
  for (const sql of [product('tea', 'sam'), product('mug', 'sue')]) await run(sql);
  // The guard of the first status would refuse a committed row.
  await run('alter table reservations disable trigger user');
  for (const [n, status] of ['HELD', 'COMMITTED', 'SHIPPED', 'RELEASED', 'EXPIRED'].entries()) {
    await run(reservation({ n, status, lines: [tea] }));
  }
  await run(reservation({ n: 5, status: 'SHIPPED', lines: [tea, mug], sellers: ['sam', 'sue'] }));
  await run(reservation({ n: 6, status: 'SHIPPED', lines: [mug], sellers: ['former'] }));
  const refused = { code: 'GIVEN_UP', productIds: [] };
  await run(reservation({ n: 7, status: 'RELEASED', lines: [], refused }));
  await run('alter table reservations enable trigger user');
  await orm.migrator.up();
  const orderBy = { reservationId: 'asc', productId: 'asc' } as const;
  const lines = await orm.em.fork().find(ReservationLineRow, {}, { orderBy });
  expect(
    lines.map((line) => [
      ...[line.reservationId.at(-1), line.productId, line.sellerId, line.quantity],
      ...[line.price ?? null, line.released, line.shipped],
    ]),
  ).toEqual([
    ['0', 'tea', 'sam', 2, 45_000, 0, 0],
    ['1', 'tea', 'sam', 2, 45_000, 0, 0],
    ['2', 'tea', 'sam', 2, 45_000, 0, 2],
    ['3', 'tea', 'sam', 2, 45_000, 2, 0],
    ['4', 'tea', 'sam', 2, 45_000, 2, 0],
    ['5', 'mug', 'sue', 3, null, 0, 3],
    ['5', 'tea', 'sam', 2, 45_000, 0, 2],
    ['6', 'mug', 'former', 3, null, 0, 3],
  ]);
  const releases = await orm.em.fork().find(StockRelease, {}, { orderBy: { id: 'asc' } });
  expect(releases.map(({ id, lines: released }) => [id.at(-1), released])).toEqual([
    ['3', [{ productId: 'tea', quantity: 2 }]],
    ['4', [{ productId: 'tea', quantity: 2 }]],
  ]);
  await orm.close();
});
