import { mutation } from '@souk/platform/graphql/mutation';
import { key } from '@souk/platform/graphql/validation';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { SkuTaken } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/create-product.ts';
import type { Context } from '../context.ts';
import { newProductIn } from '../product-input.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const refusals = [SkuTaken, IdempotencyKeyReused] as const;

export const createProduct: MutationResolvers['createProduct'] = mutation({
  payload: 'CreateProductPayload',
  request: ({ currency }: Context) => newProductIn(currency).extend({ idempotencyKey: key }),
  refusals,
  run: ({ actor, command: { idempotencyKey, ...input } }, { transact }) =>
    transact((work) => usecase.createProduct(work, actor, { input, idempotencyKey })),
  deprecated: { besideInput: ['idempotencyKey'], answer: ({ product }) => product },
});
