import { orRefusal } from '@souk/platform/graphql/graphql';
import { valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed, VersionConflict } from '@souk/platform/kernel/refusals';
import { z } from 'zod';
import * as usecase from '../../usecases/clear-cart.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({
  input: z.object({ token: z.string().nullish(), expectedVersion: z.int().nullish() }),
});
const refusals = [ValidationFailed, NotFound, VersionConflict] as const;

export const clearCart: MutationResolvers['clearCart'] = (_, args, { viewer, transact }) =>
  orRefusal(refusals, async () => {
    const { input } = valid(request, args);
    const cleared = await transact((work) => usecase.clearCart(work, viewer, input));
    return { __typename: 'ClearCartPayload', ...cleared } as const;
  });
