import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { key, valid } from '@souk/platform/graphql/validation';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
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

export const setNotificationPreference: MutationResolvers['setNotificationPreference'] = (
  _,
  args,
  { viewer, transact, own },
) =>
  orRefusal([ValidationFailed, IdempotencyKeyReused], async () => {
    const actor = signedIn(viewer);
    const command = valid(request, args.input);
    const { replayed } = await transact((work) =>
      usecase.setNotificationPreference(work, actor, command),
    );
    const preferences = await own.preferences();
    return { __typename: 'SetNotificationPreferencePayload', preferences, replayed } as const;
  });
