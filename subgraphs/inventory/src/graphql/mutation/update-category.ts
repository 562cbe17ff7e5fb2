import { mutation } from '@souk/platform/graphql/mutation';
import { NotFound, VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import * as usecase from '../../usecases/update-category.ts';
import { categoryFields, payloadOf } from '../category-fields.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const { id, name, position, expectedVersion, idempotencyKey } = categoryFields;
const request = z.object({
  id,
  name: name.nullish().transform((given) => given ?? null),
  position: position.nullish().transform((given) => given ?? null),
  expectedVersion,
  idempotencyKey,
});
const refusals = [NotFound, VersionConflict, IdempotencyKeyReused] as const;

export const updateCategory: MutationResolvers['updateCategory'] = mutation({
  payload: 'UpdateCategoryPayload',
  request,
  refusals,
  run: async ({ actor, command }, context) => {
    const changed = await context.transact((work) => usecase.updateCategory(work, actor, command));
    return payloadOf(context, changed);
  },
});
