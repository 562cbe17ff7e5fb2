import { defineEntity, p } from '@mikro-orm/postgresql';
import { type ColumnsOf, mapped } from '@souk/platform/database/entity';
import { Registration } from '../domain/registration.ts';

export const registrationSchema = defineEntity({
  class: mapped(Registration),
  tableName: 'registrations',
  uniques: [{ properties: ['callId'] }],
  properties: {
    id: p.uuid().primary(),
    username: p.text(),
    email: p.text(),
    opensAccount: p.boolean(),
    call: p.json<NonNullable<Registration['call']>>().nullable(),
    callId: p.text().nullable(),
    startedAt: p.datetime(),
    resumed: p.boolean(),
  } satisfies ColumnsOf<Registration>,
});
