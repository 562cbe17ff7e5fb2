import { orRefusal } from '@souk/platform/graphql/graphql';
import { text, valid } from '@souk/platform/graphql/validation';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { z } from 'zod';
import * as usecase from '../../usecases/become-seller.ts';
import type { MutationResolvers } from '../schema.generated.ts';
import { signedInUser } from '../signed-in-user.ts';

const request = z.object({ displayName: text(100) });

export const becomeSeller: MutationResolvers['becomeSeller'] = (_, args, context) =>
  orRefusal([ValidationFailed], async () => {
    const actor = signedInUser(context.viewer);
    const command = valid(request, args);
    const profile = await usecase.becomeSeller(context, actor, command);
    context.profiles.replace(profile);
    return { __typename: 'Seller', id: profile.id, profile } as const;
  });
