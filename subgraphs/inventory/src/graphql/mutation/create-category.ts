import { mutation } from '@souk/platform/graphql/mutation';
import { NotFound } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { SlugTaken } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/create-category.ts';
import { categoryFields, payloadOf } from '../category-fields.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const { name, slug, parentId, position, idempotencyKey } = categoryFields;
const request = z.object({
  name,
  slug: slug.nullish().transform((given) => given ?? null),
  parentId,
  position: position.nullish().transform((given) => given ?? 0),
  idempotencyKey,
});
const refusals = [NotFound, SlugTaken, IdempotencyKeyReused] as const;

export const createCategory: MutationResolvers['createCategory'] = mutation({
  payload: 'CreateCategoryPayload',
  request,
  refusals,
  run: async ({ actor, command }, context) => {
    const changed = await context.transact((work) => usecase.createCategory(work, actor, command));
    return payloadOf(context, changed);
  },
});
