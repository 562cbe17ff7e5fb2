import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed, VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import * as usecase from '../../usecases/update-product-group.ts';
import { groupFields } from '../group-fields.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const { id, name, products, expectedVersion, idempotencyKey } = groupFields;
const request = z.object({
  input: z.object({
    id,
    name: name.nullish().transform((given) => given ?? null),
    products: products.nullish().transform((given) => given ?? null),
    expectedVersion,
    idempotencyKey,
  }),
});
const refusals = [ValidationFailed, NotFound, VersionConflict, IdempotencyKeyReused] as const;

export const updateProductGroup: MutationResolvers['updateProductGroup'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const actor = signedIn(context.viewer);
    const { input } = valid(request, args);
    return context.transact((work) => usecase.updateProductGroup(work, actor, input));
  });
