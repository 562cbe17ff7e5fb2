import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import { z } from 'zod';
import { CartFull } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/merge-cart.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({ input: z.object({ token: z.string().min(1) }) });
const refusals = [ValidationFailed, NotFound, CartFull] as const;

export const mergeCart: MutationResolvers['mergeCart'] = (_, args, { viewer, transact }) =>
  orRefusal(refusals, async () => {
    const actor = signedIn(viewer);
    const { input } = valid(request, args);
    const merged = await transact((work) => usecase.mergeCart(work, actor, input));
    return { __typename: 'MergeCartPayload', ...merged } as const;
  });
