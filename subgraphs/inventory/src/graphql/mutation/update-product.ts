import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { id, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed, VersionConflict } from '@souk/platform/kernel/refusals';
import { z } from 'zod';
import * as usecase from '../../usecases/update-product.ts';
import { describedIn } from '../product-input.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const refusals = [ValidationFailed, NotFound, VersionConflict] as const;

export const updateProduct: MutationResolvers['updateProduct'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const { viewer, transact, currency } = context;
    const actor = signedIn(viewer);
    const command = valid(requestIn(currency), args);
    return transact((work) => usecase.updateProduct(work, actor, command));
  });

function requestIn(currency: string) {
  const { name, description, imageUrl, price, categories } = describedIn(currency);
  return z.object({
    id,
    expectedVersion: z.int(),
    input: z.object({
      name: name.nullish().transform(nullAsLeftOut),
      description: description.nullable().optional(),
      imageUrl: imageUrl.nullable().optional(),
      price: price.nullish().transform(nullAsLeftOut),
      categories: categories.nullish().transform(nullAsLeftOut),
      status: z.enum(['DRAFT', 'ACTIVE', 'ARCHIVED']).nullish().transform(nullAsLeftOut),
      sellerId: id.nullish().transform(nullAsLeftOut),
    }),
  });
}

/** Null removes a description or an image; any other field cannot be removed. */
function nullAsLeftOut<Value>(value: Value | null | undefined): Value | undefined {
  return value ?? undefined;
}
