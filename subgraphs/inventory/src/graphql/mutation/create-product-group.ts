import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import * as usecase from '../../usecases/create-product-group.ts';
import { groupFields } from '../group-fields.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const { name, options, products, idempotencyKey } = groupFields;
const request = z.object({
  input: z.object({ name, options, products: products.min(1), idempotencyKey }),
});
const refusals = [ValidationFailed, NotFound, IdempotencyKeyReused] as const;

export const createProductGroup: MutationResolvers['createProductGroup'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const actor = signedIn(context.viewer);
    const { input } = valid(request, args);
    return context.transact((work) => usecase.createProductGroup(work, actor, input));
  });
