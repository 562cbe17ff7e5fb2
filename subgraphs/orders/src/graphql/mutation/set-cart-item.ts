import { orRefusal } from '@souk/platform/graphql/graphql';
import { id, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed, VersionConflict } from '@souk/platform/kernel/refusals';
import { z } from 'zod';
import { CartFull, RequestInProgress, UnknownProduct } from '../../domain/refusals.ts';
import { retryWhileUnknown } from '../../usecases/retry-while-unknown.ts';
import * as usecase from '../../usecases/set-cart-item.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({
  input: z.object({
    token: z.string().nullish(),
    productId: id,
    quantity: z.int().min(0).max(10_000),
    expectedVersion: z.int().nullish(),
  }),
});
const refusals = [
  ValidationFailed,
  NotFound,
  UnknownProduct,
  CartFull,
  VersionConflict,
  RequestInProgress,
] as const;

export const setCartItem: MutationResolvers['setCartItem'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const { input } = valid(request, args);
    const set = await retryWhileUnknown(context, (work) =>
      usecase.setCartItem(work, context.viewer, input),
    );
    return { __typename: 'SetCartItemPayload', ...set } as const;
  });
