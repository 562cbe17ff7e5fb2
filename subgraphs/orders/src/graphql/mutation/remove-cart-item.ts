import { anyone, mutation } from '@souk/platform/graphql/mutation';
import { id } from '@souk/platform/graphql/validation';
import { NotFound, VersionConflict } from '@souk/platform/kernel/refusals';
import { z } from 'zod';
import * as usecase from '../../usecases/remove-cart-item.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({
  token: z.string().nullish(),
  productId: id,
  expectedVersion: z.int().nullish(),
});
const refusals = [NotFound, VersionConflict] as const;

export const removeCartItem: MutationResolvers['removeCartItem'] = mutation({
  payload: 'RemoveCartItemPayload',
  request,
  refusals,
  caller: anyone,
  run: ({ actor, command }, { transact }) =>
    transact((work) => usecase.removeCartItem(work, actor, command)),
});
