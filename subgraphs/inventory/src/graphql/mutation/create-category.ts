import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { SlugTaken } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/create-category.ts';
import { categoryFields, payloadOf } from '../category-fields.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const { name, slug, parentId, position, idempotencyKey } = categoryFields;
const request = z.object({
  input: z.object({
    name,
    slug: slug.nullish().transform((given) => given ?? null),
    parentId,
    position: position.nullish().transform((given) => given ?? 0),
    idempotencyKey,
  }),
});
const refusals = [ValidationFailed, NotFound, SlugTaken, IdempotencyKeyReused] as const;

export const createCategory: MutationResolvers['createCategory'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const actor = signedIn(context.viewer);
    const { input } = valid(request, args);
    const changed = await context.transact((work) => usecase.createCategory(work, actor, input));
    return payloadOf(context, changed);
  });
