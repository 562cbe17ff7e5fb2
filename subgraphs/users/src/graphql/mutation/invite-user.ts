import { mutation } from '@souk/platform/graphql/mutation';
import { id, key } from '@souk/platform/graphql/validation';
import { NotFound } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { HasPassword } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/invite-user.ts';
import { orUnavailable } from '../or-unavailable.ts';
import type { MutationResolvers } from '../schema.generated.ts';

export const inviteUser: MutationResolvers['inviteUser'] = mutation({
  payload: 'InviteUserPayload',
  request: z.object({ userId: id, idempotencyKey: key }),
  refusals: [NotFound, HasPassword, IdempotencyKeyReused],
  run: async ({ actor, command }, context) => {
    const invited = await orUnavailable(() => usecase.inviteUser(context, actor, command));
    return { user: invited.profile, replayed: invited.replayed };
  },
});
