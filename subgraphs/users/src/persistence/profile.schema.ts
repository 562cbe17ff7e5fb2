import { defineEntity, p } from '@mikro-orm/postgresql';
import { type ColumnsOf, mapped } from '@souk/platform/database/entity';
import { type Address, Profile } from '../domain/profile.ts';

/** Names are compared as people do, whatever the language: 'und' is the root of all locales. */
const inWords = 'und-x-icu';

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
    firstName: p.text().collation(inWords).nullable(),
    lastName: p.text().collation(inWords).nullable(),
    roles: p.array<string>().columnType('text[]'),
    addresses: p.json<readonly Address[]>(),
    sellerName: p.text().nullable(),
    version: p.integer(),
    identityVersion: p.integer(),
    createdAt: p.datetime(),
  } satisfies ColumnsOf<Profile>,
});
