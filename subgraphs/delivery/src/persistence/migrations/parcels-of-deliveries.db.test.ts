import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { newId } from '@souk/platform/runtime/id';
import { emptyDatabase } from '@souk/platform/testing/postgres';
import { parcelIdOf } from '@souk/schema/parcel-id';
import { database } from '../database.ts';

const before = 'DeliveryMigration';
let orm: MikroORM;
beforeAll(async () => {
  const clientUrl = await emptyDatabase();
  orm = await MikroORM.init({
    ...database,
    clientUrl,
    extensions: [Migrator],
    logger: () => {},
  });
  await orm.migrator.up({ to: before });
  await orm.em.execute(
    `insert into slots values ('s', now(), now() + interval '1 hour', 9, ?)`,
    [4],
  );
  for (const one of [two, other, cancelled, external, named]) await store(one);
  await orm.migrator.up();
});
afterAll(() => orm.close());

const order = (sellers: string, changes: object = {}) => ({
  ...{ id: newId(), orderId: newId() as string, buyer: 'ann' as string | null, sellers },
  ...{ statuses: ['RESERVED', 'SCHEDULED', 'IN_TRANSIT'], ...changes },
});
const two = order('{zoe,sam}');
const other = order('{sam}', { statuses: ['RESERVED'] });
const cancelled = order('{sam,sue}', { statuses: ['RESERVED', 'CANCELLED'] });
const external = order('{}', { orderId: 'order 7', buyer: null, statuses: ['RESERVED'] });
/** The orders of older systems may have any id. */
const named = order('{Саша}', { orderId: 'S-1', statuses: ['RESERVED'] });

async function store({ id, orderId, buyer, sellers, statuses }: typeof two): Promise<void> {
  await orm.em.transactional(async (em) => {
    for (const [index, status] of statuses.entries()) {
      const event = `insert into delivery_events values (?, ?, ?, 'note', now())`;
      await em.execute(event, [id, index + 1, status]);
    }
    await em.execute(
      `insert into deliveries values (?, ?, ?, ?, '{"city": "Moscow"}', null, now(), 's', ?, ?, 'T-1')`,
      [id, orderId, buyer, sellers, statuses.at(-1), statuses.length],
    );
    const origin = buyer === null ? 'OUTSIDE' : 'CHECKOUT';
    await em.execute('insert into bookings values (?, ?, ?, null)', [orderId, origin, id]);
    if (!statuses.includes('IN_TRANSIT')) return;
    const attempt = 'insert into delivery_attempts values (?, ?, now(), null, false)';
    await em.execute(attempt, [newId(), id]);
  });
}

type Row = {
  id: string;
  parcel_id: string;
  seller_ids: string[];
  events: string[];
  attempts: string;
};
const rowsOf = ({ orderId }: { orderId: string }): Promise<Row[]> =>
  orm.em.fork().execute(
    `select d.*, (select array_agg(status order by seq) from delivery_events where delivery_id = d.id) as events,
      (select count(*) from delivery_attempts where delivery_id = d.id) as attempts
     from deliveries d where order_id = ? order by d.id <> ?, seller_ids`,
    [orderId, two.id],
  );
const count = async (sql: string) => Number((await orm.em.fork().execute(sql))[0]?.count);

describe('the migration to parcels', () => {
  it('makes a delivery for each seller, each with the whole history; the first keeps its id', async () => {
    const rows = await rowsOf(two);
    expect(rows.map(({ seller_ids, parcel_id }) => [seller_ids, parcel_id])).toEqual(
      ['zoe', 'sam'].map((seller) => [[seller], parcelIdOf(two.orderId, seller)]),
    );
    expect(rows[0]?.id).toBe(two.id);
    for (const { events, attempts } of rows) {
      expect(events).toEqual(two.statuses);
      expect(Number(attempts)).toBe(1);
    }
  });

  it('gives the delivery of one seller its parcel, whatever the ids look like', async () => {
    expect(await rowsOf(other)).toMatchObject([
      { id: other.id, parcel_id: parcelIdOf(other.orderId, 'sam') },
    ]);
    expect(await rowsOf(named)).toMatchObject([{ parcel_id: parcelIdOf('S-1', 'Саша') }]);
  });

  it('leaves the delivery of an external order without a parcel', async () => {
    expect(await rowsOf(external)).toMatchObject([{ id: external.id, parcel_id: null }]);
  });

  it('keeps one place for each order that has one, and the number taken', async () => {
    expect(await count('select count(*) from slot_places')).toBe(4);
    expect(await count('select taken as count from slots')).toBe(4);
    const ofCancelled = `select count(*) from slot_places where order_id = '${cancelled.orderId}'`;
    expect(await count(ofCancelled)).toBe(0);
    expect(await rowsOf(cancelled)).toHaveLength(2);
  });

  it('goes on numbering the changes of an order after those that were published', async () => {
    const changes = `select changes as count from bookings where order_id = '${two.orderId}'`;
    expect(await count(changes)).toBe(3);
  });
});
