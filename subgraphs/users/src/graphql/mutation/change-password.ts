import { orRefusal } from '@souk/platform/graphql/graphql';
import { valid } from '@souk/platform/graphql/validation';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { z } from 'zod';
import { NoPassword, WrongPassword } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/change-password.ts';
import { orUnavailable } from '../or-unavailable.ts';
import type { MutationResolvers } from '../schema.generated.ts';
import { signedInUser } from '../signed-in-user.ts';
import { password } from '../validation.ts';

// The current password is older than the rules for new ones.
const currentPassword = z.string().min(1).max(255);
const request = z.object({ input: z.object({ currentPassword, newPassword: password }) });
const refusals = [ValidationFailed, WrongPassword, NoPassword] as const;

export const changePassword: MutationResolvers['changePassword'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const actor = signedInUser(context.viewer);
    const { input } = valid(request, args);
    await orUnavailable(() => usecase.changePassword(context, actor, input));
    return { __typename: 'ChangePasswordPayload', userId: actor.id } as const;
  });
