import type { MikroORM } from '@mikro-orm/postgresql';
import { newDatabase } from '@souk/platform/testing/postgres';
import { database } from './database.ts';

let orm: MikroORM;
beforeAll(async () => {
  orm = await newDatabase(database);
});
afterAll(() => orm.close());

describe('the database of delivery', () => {
  it('is what the mappings ask for', async () => {
    console.log(await orm.schema.getUpdateSchemaSQL());
    expect(await orm.migrator.checkSchema()).toBe(false);
  });
});
