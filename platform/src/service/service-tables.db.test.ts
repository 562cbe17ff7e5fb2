import { newDatabase } from '../testing/postgres.ts';
import { databaseOf } from './database.ts';

it('the migrations create the tables that the mappings of the library describe', async () => {
  const database = databaseOf({ entities: [], migrations: '.', migrationsList: [] });
  const orm = await newDatabase(database);
  expect(await orm.migrator.checkSchema()).toBe(false);
  await orm.migrator.down({ to: 0 });
  const tables = await orm.em.execute(
    `select table_name from information_schema.tables where table_schema = 'public'`,
  );
  expect(tables).toEqual([{ table_name: 'mikro_orm_migrations' }]);
  await orm.close();
});
