import { databaseOf } from '@souk/platform/service/database';
import { identityMailSchema } from './identity-mail.schema.ts';
import { UsersMigration } from './migrations/0001-users.ts';
import { FoldedTextMigration } from './migrations/0002-folded-text.ts';
import { PasswordChangesMigration } from './migrations/0003-password-changes.ts';
import { IdentityMailsMigration } from './migrations/0004-identity-mails.ts';
import { ShopSettingsMigration } from './migrations/0010-shop-settings.ts';
import { passwordChangeSchema } from './password-change.schema.ts';
import { profileSchema } from './profile.schema.ts';
import { registrationSchema } from './registration.schema.ts';
import { settingChangeSchema, shopSettingSchema } from './shop-setting.schema.ts';

/** The tables of users and their migrations. */
export const database = databaseOf({
  entities: [
    profileSchema,
    registrationSchema,
    passwordChangeSchema,
    identityMailSchema,
    shopSettingSchema,
    settingChangeSchema,
  ],
  migrations: `${import.meta.dirname}/migrations`,
  migrationsList: [
    UsersMigration,
    FoldedTextMigration,
    PasswordChangesMigration,
    IdentityMailsMigration,
    ShopSettingsMigration,
  ],
});
