import { anyone, mutation } from '@souk/platform/graphql/mutation';
import { NotFound, VersionConflict } from '@souk/platform/kernel/refusals';
import { z } from 'zod';
import * as usecase from '../../usecases/clear-cart.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({ token: z.string().nullish(), expectedVersion: z.int().nullish() });
const refusals = [NotFound, VersionConflict] as const;

export const clearCart: MutationResolvers['clearCart'] = mutation({
  payload: 'ClearCartPayload',
  request,
  refusals,
  caller: anyone,
  run: ({ actor, command }, { transact }) =>
    transact((work) => usecase.clearCart(work, actor, command)),
});
