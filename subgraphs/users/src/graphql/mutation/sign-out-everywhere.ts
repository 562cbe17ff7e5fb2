import { mutation } from '@souk/platform/graphql/mutation';
import { z } from 'zod';
import * as usecase from '../../usecases/sign-out-everywhere.ts';
import { orUnavailable } from '../or-unavailable.ts';
import type { MutationResolvers } from '../schema.generated.ts';
import { signedInUser } from '../signed-in-user.ts';

export const signOutEverywhere: MutationResolvers['signOutEverywhere'] = mutation({
  payload: 'SignOutEverywherePayload',
  request: z.object({ all: z.boolean() }),
  refusals: [],
  caller: signedInUser,
  run: async ({ actor, command }, context) => {
    await orUnavailable(() => usecase.signOutEverywhere(context, actor, command));
    return { userId: actor.id };
  },
});
