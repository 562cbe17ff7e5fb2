import { orRefusal } from '@souk/platform/graphql/graphql';
import { valid } from '@souk/platform/graphql/validation';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { z } from 'zod';
import * as usecase from '../../usecases/sign-out-everywhere.ts';
import { orUnavailable } from '../or-unavailable.ts';
import type { MutationResolvers } from '../schema.generated.ts';
import { signedInUser } from '../signed-in-user.ts';

const request = z.object({ input: z.object({ all: z.boolean() }) });

export const signOutEverywhere: MutationResolvers['signOutEverywhere'] = (_, args, context) =>
  orRefusal([ValidationFailed], async () => {
    const actor = signedInUser(context.viewer);
    const { input } = valid(request, args);
    await orUnavailable(() => usecase.signOutEverywhere(context, actor, input));
    return { __typename: 'SignOutEverywherePayload', userId: actor.id } as const;
  });
