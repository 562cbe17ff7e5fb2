import { orRefusal } from '@souk/platform/graphql/graphql';
import { id, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed, VersionConflict } from '@souk/platform/kernel/refusals';
import { z } from 'zod';
import * as usecase from '../../usecases/remove-cart-item.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({
  input: z.object({
    token: z.string().nullish(),
    productId: id,
    expectedVersion: z.int().nullish(),
  }),
});
const refusals = [ValidationFailed, NotFound, VersionConflict] as const;

export const removeCartItem: MutationResolvers['removeCartItem'] = (
  _,
  args,
  { viewer, transact },
) =>
  orRefusal(refusals, async () => {
    const { input } = valid(request, args);
    const removed = await transact((work) => usecase.removeCartItem(work, viewer, input));
    return { __typename: 'RemoveCartItemPayload', ...removed } as const;
  });
