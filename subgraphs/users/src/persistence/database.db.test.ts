import type { MikroORM } from '@mikro-orm/postgresql';
import { transactOn } from '@souk/platform/messaging/work';
import { newDatabase } from '@souk/platform/testing/postgres';
import { userFacts } from '@souk/schema/events/users';
import { addProfile } from '../usecases/provision-profile.ts';
import { database } from './database.ts';

let orm: MikroORM;
beforeAll(async () => {
  orm = await newDatabase(database);
});

describe('the database of users', () => {
  it('matches the mappings', async () => {
    expect(await orm.migrator.checkSchema()).toBe(false);
  });

  it('refuses a version at the provider that is newer than the profile', async () => {
    const names = { firstName: null, lastName: null };
    const user = { id: 'ann', username: 'ann', email: 'ann@souk.example', ...names, roles: [] };
    const transact = transactOn(orm, { source: 'users', contract: userFacts });
    await transact((work) => addProfile(work, user, false));
    const ahead = orm.em.fork().execute('update profiles set identity_version = version + 1');
    await expect(ahead).rejects.toThrow('profiles_versions_check');
  });
});
