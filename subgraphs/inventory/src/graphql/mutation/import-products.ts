import { mutation } from '@souk/platform/graphql/mutation';
import { key } from '@souk/platform/graphql/validation';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { SkuTaken } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/import-products.ts';
import type { Context } from '../context.ts';
import { importedProductIn } from '../product-input.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const refusals = [SkuTaken, IdempotencyKeyReused] as const;

/** Limits the size of one transaction. */
const inputsMax = 50;

export const importProducts: MutationResolvers['importProducts'] = mutation({
  payload: 'ImportProductsPayload',
  request: ({ currency }: Context) => requestIn(currency),
  refusals,
  run: ({ actor, command }, { transact }) =>
    transact((work) => usecase.importProducts(work, actor, command)),
  deprecated: {
    renamed: { inputs: 'products' },
    answer: ({ products }) => ({ __typename: 'ImportedProducts', products }) as const,
  },
});

function requestIn(currency: string) {
  const products = z
    .array(importedProductIn(currency))
    .min(1)
    .max(inputsMax)
    .superRefine((all, { addIssue }) => {
      const message = 'Another product of the list has this SKU. Name each SKU once.';
      const seen = new Set<string>();
      for (const [index, { sku }] of all.entries()) {
        if (seen.has(sku)) addIssue({ code: 'custom', path: [index, 'sku'], message });
        seen.add(sku);
      }
    });
  return z.object({ products, idempotencyKey: key });
}
