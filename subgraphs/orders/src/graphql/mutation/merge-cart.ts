import { mutation } from '@souk/platform/graphql/mutation';
import { NotFound } from '@souk/platform/kernel/refusals';
import { z } from 'zod';
import { CartFull } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/merge-cart.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({ token: z.string().min(1) });
const refusals = [NotFound, CartFull] as const;

export const mergeCart: MutationResolvers['mergeCart'] = mutation({
  payload: 'MergeCartPayload',
  request,
  refusals,
  run: ({ actor, command }, { transact }) =>
    transact((work) => usecase.mergeCart(work, actor, command)),
});
