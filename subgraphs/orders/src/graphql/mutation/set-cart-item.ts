import { anyone, mutation } from '@souk/platform/graphql/mutation';
import { id } from '@souk/platform/graphql/validation';
import { NotFound, VersionConflict } from '@souk/platform/kernel/refusals';
import { z } from 'zod';
import { CartFull, RequestInProgress, UnknownProduct } from '../../domain/refusals.ts';
import { retryWhileUnknown } from '../../usecases/retry-while-unknown.ts';
import * as usecase from '../../usecases/set-cart-item.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({
  token: z.string().nullish(),
  productId: id,
  quantity: z.int().min(0).max(10_000),
  expectedVersion: z.int().nullish(),
});
const refusals = [NotFound, UnknownProduct, CartFull, VersionConflict, RequestInProgress] as const;

export const setCartItem: MutationResolvers['setCartItem'] = mutation({
  payload: 'SetCartItemPayload',
  request,
  refusals,
  caller: anyone,
  run: ({ actor, command }, context) =>
    retryWhileUnknown(context, (work) => usecase.setCartItem(work, actor, command)),
});
