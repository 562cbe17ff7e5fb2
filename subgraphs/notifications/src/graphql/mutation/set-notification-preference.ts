import { mutation } from '@souk/platform/graphql/mutation';
import { key } from '@souk/platform/graphql/validation';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { notificationChannel, notificationKind } from '@souk/schema/events/notifications';
import { z } from 'zod';
import * as usecase from '../../usecases/set-notification-preference.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({
  kind: notificationKind,
  channel: notificationChannel,
  enabled: z.boolean(),
  idempotencyKey: key,
});

export const setNotificationPreference: MutationResolvers['setNotificationPreference'] = mutation({
  payload: 'SetNotificationPreferencePayload',
  request,
  refusals: [IdempotencyKeyReused],
  run: async ({ actor, command }, { transact, own }) => {
    const { replayed } = await transact((work) =>
      usecase.setNotificationPreference(work, actor, command),
    );
    return { preferences: await own.preferences(), replayed };
  },
});
