import { forbidden } from '@souk/auth/errors';
import { orRefusal } from '@souk/platform/graphql/graphql';
import { id, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed, VersionConflict } from '@souk/platform/kernel/refusals';
import { z } from 'zod';
import { updateProduct as update } from '../../usecases/update-product.ts';
import { editorOf } from '../editor.ts';
import { describedIn } from '../product-input.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const refusals = [ValidationFailed, NotFound, VersionConflict] as const;

export const updateProduct: MutationResolvers['updateProduct'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const editor = editorOf(context.viewer);
    const { input: change, ...named } = valid(requestIn(context.currency), args);
    if (change.sellerId && !editor.ofAll) throw forbidden();
    return context.transact((work) => update(work, editor, { ...named, change }));
  });

function requestIn(currency: string) {
  const { name, description, imageUrl, price, categories } = describedIn(currency);
  return z.object({
    id,
    expectedVersion: z.int(),
    input: z.object({
      name: name.nullish().transform(orLeftOut),
      description: description.nullable().optional(),
      imageUrl: imageUrl.nullable().optional(),
      price: price.nullish().transform(orLeftOut),
      categories: categories.nullish().transform(orLeftOut),
      status: z.enum(['DRAFT', 'ACTIVE', 'ARCHIVED']).nullish().transform(orLeftOut),
      sellerId: id.nullish().transform(orLeftOut),
    }),
  });
}

/** Only a description and a picture can be taken away: of all else, null says nothing. */
function orLeftOut<Value>(value: Value | null | undefined): Value | undefined {
  return value ?? undefined;
}
