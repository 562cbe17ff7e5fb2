import { orRefusal } from '@souk/platform/graphql/graphql';
import { key, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused, idempotent } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { SkuTaken } from '../../domain/refusals.ts';
import { createProduct as create } from '../../usecases/create-product.ts';
import { editorOf } from '../editor.ts';
import { newProductIn } from '../product-input.ts';
import type { MutationResolvers } from '../schema.generated.ts';
import { shown } from '../shown.ts';

const refusals = [ValidationFailed, SkuTaken, NotFound, IdempotencyKeyReused] as const;

export const createProduct: MutationResolvers['createProduct'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const { id: sellerId } = editorOf(context.viewer);
    const { input, idempotencyKey } = valid(requestIn(context.currency), args);
    const call = { callerId: sellerId, operation: 'createProduct', key: idempotencyKey, input };
    const { response: id } = await context.transact((work) =>
      idempotent(work, call, async () => (await create(work, { ...input, sellerId })).id),
    );
    return shown(context, id);
  });

function requestIn(currency: string) {
  return z.object({ input: newProductIn(currency), idempotencyKey: key });
}
