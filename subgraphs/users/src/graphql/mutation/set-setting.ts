import { mutation } from '@souk/platform/graphql/mutation';
import { key, text } from '@souk/platform/graphql/validation';
import { VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { settingKeys } from '@souk/schema/settings';
import { z } from 'zod';
import * as usecase from '../../usecases/set-setting.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({
  key: z.enum(settingKeys),
  value: text(100),
  until: z.date().nullish(),
  expectedVersion: z.int(),
  idempotencyKey: key,
});

export const setSetting: MutationResolvers['setSetting'] = mutation({
  payload: 'SetSettingPayload',
  request,
  refusals: [VersionConflict, IdempotencyKeyReused],
  run: ({ actor, command }, { transact, settingPolicy }) =>
    transact((work) => usecase.setSetting(work, actor, command, settingPolicy)),
});
