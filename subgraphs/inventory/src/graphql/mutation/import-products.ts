import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { key, valid } from '@souk/platform/graphql/validation';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { SkuTaken } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/import-products.ts';
import { newProductIn } from '../product-input.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const refusals = [ValidationFailed, SkuTaken, IdempotencyKeyReused] as const;

/** Limits the size of one transaction. */
const inputsMax = 50;

export const importProducts: MutationResolvers['importProducts'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const { viewer, transact, currency } = context;
    const actor = signedIn(viewer);
    const command = valid(requestIn(currency), args);
    return { products: await transact((work) => usecase.importProducts(work, actor, command)) };
  });

function requestIn(currency: string) {
  const inputs = z
    .array(newProductIn(currency))
    .min(1)
    .max(inputsMax)
    .superRefine((products, { addIssue }) => {
      const message = 'Another product of the list has this SKU. Name each SKU once.';
      const seen = new Set<string>();
      for (const [index, { sku }] of products.entries()) {
        if (seen.has(sku)) addIssue({ code: 'custom', path: [index, 'sku'], message });
        seen.add(sku);
      }
    });
  return z.object({ inputs, idempotencyKey: key });
}
