import { mutation } from '@souk/platform/graphql/mutation';
import { id, key } from '@souk/platform/graphql/validation';
import { NotFound } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import * as usecase from '../../usecases/mark-notifications-read.ts';
import type { MutationResolvers } from '../schema.generated.ts';

export const markNotificationsRead: MutationResolvers['markNotificationsRead'] = mutation({
  payload: 'MarkNotificationsReadPayload',
  request: z.object({ ids: z.array(id).min(1).max(100), idempotencyKey: key }),
  refusals: [NotFound, IdempotencyKeyReused],
  run: async ({ actor, command }, { transact, own }) => {
    const { replayed } = await transact((work) =>
      usecase.markNotificationsRead(work, actor, command),
    );
    return { inbox: { id: actor.id, unread: (await own.state()).unread }, replayed };
  },
});
