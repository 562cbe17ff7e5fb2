import { MikroORM } from '@mikro-orm/postgresql';
import { databaseOf } from '../service/database.ts';
import { emptyDatabase } from '../testing/postgres.ts';
import { wireTo } from '../testing/wire.ts';

it('the pool recovers when the database fails under more transactions than it has connections', async () => {
  const wire = await wireTo(await emptyDatabase());
  const database = databaseOf({ entities: [], migrations: '.', migrationsList: [] });
  const orm = await MikroORM.init({ ...database, clientUrl: wire.url, logger: () => {} });
  const begun = Array.from({ length: 5 }, () => Promise.withResolvers<void>());
  const broken = Promise.withResolvers<void>();
  const transactions = begun.map(({ resolve }) =>
    orm.em.fork().transactional(async (em) => {
      await em.execute('select 1');
      resolve();
      await broken.promise;
      await em.execute('select 1');
    }),
  );
  await Promise.all(begun.map(({ promise }) => promise));
  await wire.cut();
  await wire.mend();
  broken.resolve();
  const ends = await Promise.allSettled(transactions);
  expect(ends.map(({ status }) => status)).toEqual(Array(5).fill('rejected'));
  expect(await orm.em.fork().execute('select 1 as one')).toEqual([{ one: 1 }]);
  await orm.close();
  await wire.cut();
});
