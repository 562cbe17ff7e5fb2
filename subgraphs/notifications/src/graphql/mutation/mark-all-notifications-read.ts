import { mutation } from '@souk/platform/graphql/mutation';
import { key } from '@souk/platform/graphql/validation';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import * as usecase from '../../usecases/mark-all-notifications-read.ts';
import type { MutationResolvers } from '../schema.generated.ts';

export const markAllNotificationsRead: MutationResolvers['markAllNotificationsRead'] = mutation({
  payload: 'MarkAllNotificationsReadPayload',
  request: z.object({ idempotencyKey: key }),
  refusals: [IdempotencyKeyReused],
  run: async ({ actor, command }, { transact, own }) => {
    const { replayed } = await transact((work) =>
      usecase.markAllNotificationsRead(work, actor, command),
    );
    return { inbox: { id: actor.id, unread: (await own.state()).unread }, replayed };
  },
});
