import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { key, valid } from '@souk/platform/graphql/validation';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import * as usecase from '../../usecases/mark-all-notifications-read.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({ idempotencyKey: key });

export const markAllNotificationsRead: MutationResolvers['markAllNotificationsRead'] = (
  _,
  args,
  { viewer, transact, own },
) =>
  orRefusal([ValidationFailed, IdempotencyKeyReused], async () => {
    const actor = signedIn(viewer);
    const command = valid(request, args.input);
    const { replayed } = await transact((work) =>
      usecase.markAllNotificationsRead(work, actor, command),
    );
    const inbox = { id: actor.id, unread: (await own.state()).unread };
    return { __typename: 'MarkAllNotificationsReadPayload', inbox, replayed } as const;
  });
