import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { id, key, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import * as usecase from '../../usecases/mark-notifications-read.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({ ids: z.array(id).min(1).max(100), idempotencyKey: key });
const refusals = [ValidationFailed, NotFound, IdempotencyKeyReused] as const;

export const markNotificationsRead: MutationResolvers['markNotificationsRead'] = (
  _,
  args,
  { viewer, transact, own },
) =>
  orRefusal(refusals, async () => {
    const actor = signedIn(viewer);
    const command = valid(request, args.input);
    const { replayed } = await transact((work) =>
      usecase.markNotificationsRead(work, actor, command),
    );
    const inbox = { id: actor.id, unread: (await own.state()).unread };
    return { __typename: 'MarkNotificationsReadPayload', inbox, replayed } as const;
  });
