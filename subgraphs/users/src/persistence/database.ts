import { databaseOf } from '@souk/platform/service/database';
import { UsersMigration } from './migrations/0001-users.ts';
import { profileSchema } from './profile.schema.ts';
import { registrationSchema } from './registration.schema.ts';

/** What the database of users holds, and how it came to be. */
export const database = databaseOf({
  entities: [profileSchema, registrationSchema],
  migrations: `${import.meta.dirname}/migrations`,
  migrationsList: [UsersMigration],
});
