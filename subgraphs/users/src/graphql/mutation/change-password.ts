import { mutation } from '@souk/platform/graphql/mutation';
import { z } from 'zod';
import { NoPassword, WrongPassword } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/change-password.ts';
import { orUnavailable } from '../or-unavailable.ts';
import type { MutationResolvers } from '../schema.generated.ts';
import { signedInUser } from '../signed-in-user.ts';
import { password } from '../validation.ts';

// The current password may be older than the rules for new ones.
const request = z.object({ currentPassword: z.string().min(1).max(255), newPassword: password });

export const changePassword: MutationResolvers['changePassword'] = mutation({
  payload: 'ChangePasswordPayload',
  request,
  refusals: [WrongPassword, NoPassword],
  caller: signedInUser,
  run: async ({ actor, command }, context) => {
    await orUnavailable(() => usecase.changePassword(context, actor, command));
    return { userId: actor.id };
  },
});
