import { defineEntity, p } from '@mikro-orm/postgresql';
import { type ColumnsOf, mapped } from '@souk/platform/database/entity';
import { PasswordChange } from '../domain/password-change.ts';

export const passwordChangeSchema = defineEntity({
  class: mapped(PasswordChange),
  tableName: 'password_changes',
  properties: {
    id: p.uuid().primary(),
    userId: p.text(),
    keptSession: p.text().nullable(),
    startedAt: p.datetime(),
  } satisfies ColumnsOf<PasswordChange>,
});
