import { mutation } from '@souk/platform/graphql/mutation';
import { NotFound, VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import * as usecase from '../../usecases/update-product-group.ts';
import { groupFields } from '../group-fields.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const { id, name, products, expectedVersion, idempotencyKey } = groupFields;
const request = z.object({
  id,
  name: name.nullish().transform((given) => given ?? null),
  products: products.nullish().transform((given) => given ?? null),
  expectedVersion,
  idempotencyKey,
});
const refusals = [NotFound, VersionConflict, IdempotencyKeyReused] as const;

export const updateProductGroup: MutationResolvers['updateProductGroup'] = mutation({
  payload: 'UpdateProductGroupPayload',
  request,
  refusals,
  run: ({ actor, command }, { transact }) =>
    transact((work) => usecase.updateProductGroup(work, actor, command)),
});
