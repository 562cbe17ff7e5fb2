import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed, VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import * as usecase from '../../usecases/move-category.ts';
import { categoryFields, payloadOf } from '../category-fields.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const { id, parentId, position, expectedVersion, idempotencyKey } = categoryFields;
const request = z.object({
  input: z.object({
    id,
    parentId,
    position: position.nullish().transform((given) => given ?? null),
    expectedVersion,
    idempotencyKey,
  }),
});
const refusals = [ValidationFailed, NotFound, VersionConflict, IdempotencyKeyReused] as const;

export const moveCategory: MutationResolvers['moveCategory'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const actor = signedIn(context.viewer);
    const { input } = valid(request, args);
    const changed = await context.transact((work) => usecase.moveCategory(work, actor, input));
    return payloadOf(context, changed);
  });
