import { orRefusal } from '@souk/platform/graphql/graphql';
import { key, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused, idempotent } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { SkuTaken } from '../../domain/refusals.ts';
import { createProducts } from '../../usecases/import-products.ts';
import { editorOf } from '../editor.ts';
import { newProductIn } from '../product-input.ts';
import type { MutationResolvers } from '../schema.generated.ts';
import { shown } from '../shown.ts';

const refusals = [ValidationFailed, SkuTaken, NotFound, IdempotencyKeyReused] as const;

/** What one transaction can well do. */
const inputsMax = 50;

export const importProducts: MutationResolvers['importProducts'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const { id: sellerId } = editorOf(context.viewer);
    const { inputs, idempotencyKey } = valid(requestIn(context.currency), args);
    const call = { callerId: sellerId, operation: 'importProducts', key: idempotencyKey };
    const products = inputs.map((input) => ({ ...input, sellerId }));
    const { response: ids } = await context.transact((work) =>
      idempotent(work, { ...call, input: inputs }, async () =>
        (await createProducts(work, products)).map(({ id }) => id),
      ),
    );
    return { products: await Promise.all(ids.map((id) => shown(context, id))) };
  });

function requestIn(currency: string) {
  const inputs = z
    .array(newProductIn(currency))
    .min(1)
    .max(inputsMax)
    .superRefine((products, { addIssue }) => {
      const seen = new Set<string>();
      for (const [index, { sku }] of products.entries()) {
        if (seen.has(sku)) addIssue({ code: 'custom', path: [index, 'sku'], message: 'Twice.' });
        seen.add(sku);
      }
    });
  return z.object({ inputs, idempotencyKey: key });
}
