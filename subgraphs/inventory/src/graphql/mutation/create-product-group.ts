import { mutation } from '@souk/platform/graphql/mutation';
import { NotFound } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import * as usecase from '../../usecases/create-product-group.ts';
import { groupFields } from '../group-fields.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const { name, options, products, idempotencyKey } = groupFields;
const request = z.object({ name, options, products: products.min(1), idempotencyKey });
const refusals = [NotFound, IdempotencyKeyReused] as const;

export const createProductGroup: MutationResolvers['createProductGroup'] = mutation({
  payload: 'CreateProductGroupPayload',
  request,
  refusals,
  run: ({ actor, command }, { transact }) =>
    transact((work) => usecase.createProductGroup(work, actor, command)),
});
