import { defineEntity, p } from '@mikro-orm/postgresql';
import { type ColumnsOf, mapped } from '@souk/platform/database/entity';
import { foldedText } from '@souk/platform/database/folded-text';
import { type Address, Profile } from '../domain/profile.ts';

/** Compares names by the rules of the root locale, `und`, which suit most languages. */
const rootCollation = 'und-x-icu';

/** A profile is one row: its addresses are values, read and written with it. */
export const profileSchema = defineEntity({
  class: mapped(Profile),
  tableName: 'profiles',
  indexes: [{ properties: ['username'] }, { properties: ['createdAt'] }],
  checks: [{ name: 'profiles_versions_check', expression: 'identity_version <= version' }],
  properties: {
    id: p.text().primary(),
    username: p.text(),
    email: p.text(),
    firstName: p.text().collation(rootCollation).nullable(),
    lastName: p.text().collation(rootCollation).nullable(),
    roles: p.array<string>().columnType('text[]'),
    addresses: p.json<readonly Address[]>(),
    sellerName: p.text().nullable(),
    version: p.integer(),
    identityVersion: p.integer(),
    createdAt: p.datetime(),
    foldedText: foldedText('username', 'email', 'first_name', 'last_name'),
  } satisfies ColumnsOf<Profile, 'foldedText'>,
});
