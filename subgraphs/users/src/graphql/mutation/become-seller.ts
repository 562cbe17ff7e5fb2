import { mutation } from '@souk/platform/graphql/mutation';
import { text } from '@souk/platform/graphql/validation';
import { z } from 'zod';
import * as usecase from '../../usecases/become-seller.ts';
import type { MutationResolvers } from '../schema.generated.ts';
import { signedInUser } from '../signed-in-user.ts';

const request = z.object({ displayName: text(100) });

export const becomeSeller: MutationResolvers['becomeSeller'] = mutation({
  payload: 'BecomeSellerPayload',
  request,
  refusals: [],
  caller: signedInUser,
  run: async ({ actor, command }, context) => {
    const profile = await usecase.becomeSeller(context, actor, command);
    context.profiles.replace(profile);
    return { seller: { id: profile.id, profile } };
  },
  deprecated: { answer: ({ seller }) => ({ __typename: 'Seller', ...seller }) as const },
});
