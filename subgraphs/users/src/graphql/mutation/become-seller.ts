import { orRefusal } from '@souk/platform/graphql/graphql';
import { text, valid } from '@souk/platform/graphql/validation';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { z } from 'zod';
import { becomeSeller as become } from '../../usecases/become-seller.ts';
import type { MutationResolvers } from '../schema.generated.ts';
import { personOf } from '../signed-in-user.ts';
import { tellSoon } from '../tell-soon.ts';

const request = z.object({ displayName: text(100) });

export const becomeSeller: MutationResolvers['becomeSeller'] = (_, args, context) =>
  orRefusal([ValidationFailed], async () => {
    const { profiles, transact } = context;
    const viewer = personOf(context.viewer);
    const { displayName } = valid(request, args);
    await profiles.visible.load(viewer.id);
    const profile = await transact((work) => become(work, viewer.id, displayName));
    await tellSoon(profile, context);
    return { __typename: 'Seller', id: profile.id, profile } as const;
  });
