import { mutation } from '@souk/platform/graphql/mutation';
import { address } from '@souk/platform/graphql/validation';
import { VersionConflict } from '@souk/platform/kernel/refusals';
import { z } from 'zod';
import { EmailTaken } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/update-profile.ts';
import { orUnavailable } from '../or-unavailable.ts';
import type { MutationResolvers } from '../schema.generated.ts';
import { signedInUser } from '../signed-in-user.ts';
import { email, name } from '../validation.ts';

const request = z.object({
  firstName: name.nullish(),
  lastName: name.nullish(),
  email: email.nullish(),
  addresses: z.array(address).max(10, 'Store at most 10 addresses.').nullish(),
  expectedVersion: z.int(),
});
const refusals = [VersionConflict, EmailTaken] as const;

export const updateProfile: MutationResolvers['updateProfile'] = mutation({
  payload: 'UpdateProfilePayload',
  request,
  refusals,
  caller: signedInUser,
  run: async ({ actor, command }, context) => {
    const profile = await orUnavailable(() => usecase.updateProfile(context, actor, command));
    context.profiles.replace(profile);
    return { user: profile };
  },
  deprecated: { besideInput: ['expectedVersion'], answer: ({ user }) => user },
});
