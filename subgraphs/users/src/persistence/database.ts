import { databaseOf } from '@souk/platform/service/database';
import { UsersMigration } from './migrations/0001-users.ts';
import { FoldedTextMigration } from './migrations/0002-folded-text.ts';
import { profileSchema } from './profile.schema.ts';
import { registrationSchema } from './registration.schema.ts';

/** The tables of users and their migrations. */
export const database = databaseOf({
  entities: [profileSchema, registrationSchema],
  migrations: `${import.meta.dirname}/migrations`,
  migrationsList: [UsersMigration, FoldedTextMigration],
});
