import { mutation } from '@souk/platform/graphql/mutation';
import { key } from '@souk/platform/graphql/validation';
import { VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { settingKeys } from '@souk/schema/settings';
import { z } from 'zod';
import * as usecase from '../../usecases/clear-setting.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({
  key: z.enum(settingKeys),
  expectedVersion: z.int(),
  idempotencyKey: key,
});

export const clearSetting: MutationResolvers['clearSetting'] = mutation({
  payload: 'ClearSettingPayload',
  request,
  refusals: [VersionConflict, IdempotencyKeyReused],
  run: ({ actor, command }, { transact, settingPolicy }) =>
    transact((work) => usecase.clearSetting(work, actor, command, settingPolicy)),
});
