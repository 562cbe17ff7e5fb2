import { defineEntity, p } from '@mikro-orm/postgresql';
import { type ColumnsOf, mapped } from '@souk/platform/entity';
import { Registration } from '../domain/registration.ts';

export const registrationSchema = defineEntity({
  class: mapped(Registration),
  tableName: 'registrations',
  properties: {
    id: p.uuid().primary(),
    username: p.text(),
    opensAccount: p.boolean(),
    startedAt: p.datetime(),
  } satisfies ColumnsOf<Registration>,
});
