import { orRefusal } from '@souk/platform/graphql';
import { IdempotencyKeyReused, once } from '@souk/platform/idempotency';
import { NotFound } from '@souk/platform/refusals';
import { key, text, ValidationFailed, valid } from '@souk/platform/validation';
import { z } from 'zod';
import { SkuTaken } from '../../domain/refusals.ts';
import { totalMax } from '../../domain/stock.ts';
import { createProduct as create } from '../../usecases/create-product.ts';
import { editorOf } from '../editor.ts';
import { describedIn } from '../product-input.ts';
import type { MutationResolvers } from '../schema.generated.ts';
import { shown } from '../shown.ts';

const refusals = [ValidationFailed, SkuTaken, NotFound, IdempotencyKeyReused] as const;

export const createProduct: MutationResolvers['createProduct'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const { id: sellerId } = editorOf(context.viewer);
    const { input, idempotencyKey } = valid(requestIn(context.currency), args);
    const call = { callerId: sellerId, operation: 'createProduct', key: idempotencyKey, input };
    const { answer: id } = await context.transact((work) =>
      once(work, call, async () => (await create(work, { ...input, sellerId })).id),
    );
    return shown(context, id);
  });

function requestIn(currency: string) {
  const { name, description, imageUrl, price, categories } = describedIn(currency);
  const orNull = { description: description.nullable(), imageUrl: imageUrl.nullable() };
  return z.object({
    input: z.object({
      sku: text(100),
      name,
      price,
      description: orNull.description.default(null),
      imageUrl: orNull.imageUrl.default(null),
      categories: categories.nullish().transform((all) => all ?? []),
      initialStock: z
        .int()
        .min(0)
        .max(totalMax)
        .nullish()
        .transform((count) => count ?? 0),
    }),
    idempotencyKey: key,
  });
}
