import { mutation } from '@souk/platform/graphql/mutation';
import { NotFound, VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import * as usecase from '../../usecases/move-category.ts';
import { categoryFields, payloadOf } from '../category-fields.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const { id, parentId, position, expectedVersion, idempotencyKey } = categoryFields;
const request = z.object({
  id,
  parentId,
  position: position.nullish().transform((given) => given ?? null),
  expectedVersion,
  idempotencyKey,
});
const refusals = [NotFound, VersionConflict, IdempotencyKeyReused] as const;

export const moveCategory: MutationResolvers['moveCategory'] = mutation({
  payload: 'MoveCategoryPayload',
  request,
  refusals,
  run: async ({ actor, command }, context) => {
    const changed = await context.transact((work) => usecase.moveCategory(work, actor, command));
    return payloadOf(context, changed);
  },
});
