import { positiveMoneyInput } from '@souk/platform/graphql/money-input';
import { publicUrl } from '@souk/platform/graphql/public-url';
import { id, lines, text } from '@souk/platform/graphql/validation';
import { z } from 'zod';
import { picturesMax } from '../domain/picture.ts';
import { totalMax } from '../domain/stock.ts';

/** A set: a repeated category counts once. */
const categories = z
  .array(text(50))
  .max(20)
  .transform((all) => [...new Set(all)]);

/** In their order, each once. */
const pictures = z
  .array(z.object({ pictureId: id, alt: text(300) }))
  .max(picturesMax)
  .refine((all) => new Set(all.map(({ pictureId }) => pictureId)).size === all.length, {
    error: 'Name each picture once.',
  });

/** In minor units. The total of the largest order, 100 lines of 10,000 units, stays below 2^53. */
const priceMax = 1_000_000_000;

/** Bounds of each field that describes a product. */
function describedIn(currency: string) {
  return {
    name: text(200),
    description: lines(5_000),
    imageUrl: publicUrl,
    price: positiveMoneyInput(currency).refine(({ minorUnits }) => minorUnits <= priceMax, {
      path: ['amount'],
      error: 'Must not be more than ten million.',
    }),
    categories,
  };
}

/** Bounds of a ProductInput of the schema. */
export function newProductIn(currency: string) {
  const { name, description, imageUrl, price, categories } = describedIn(currency);
  const orNull = { description: description.nullable(), imageUrl: imageUrl.nullable() };
  return z.object({
    sku: text(100),
    name,
    price,
    description: orNull.description.default(null),
    imageUrl: orNull.imageUrl.default(null),
    categories: categories.nullish().transform((all) => all ?? []),
    pictures: pictures.nullish().transform(nullAsLeftOut),
    initialStock: z
      .int()
      .min(0)
      .max(totalMax)
      .nullish()
      .transform((count) => count ?? 0),
  });
}

/** Bounds of a ProductInput in a list, whose key is that of the whole list. */
export function importedProductIn(currency: string) {
  return newProductIn(currency).extend({ idempotencyKey: leftOut('Give one key for the list.') });
}

/** Bounds of a ProductPatch of the schema. */
function patchIn(currency: string) {
  const { name, description, imageUrl, price, categories } = describedIn(currency);
  return {
    name: name.nullish().transform(nullAsLeftOut),
    description: description.nullable().optional(),
    imageUrl: imageUrl.nullable().optional(),
    price: price.nullish().transform(nullAsLeftOut),
    categories: categories.nullish().transform(nullAsLeftOut),
    pictures: pictures.nullish().transform(nullAsLeftOut),
    status: z.enum(['DRAFT', 'ACTIVE', 'ARCHIVED']).nullish().transform(nullAsLeftOut),
    sellerId: id.nullish().transform(nullAsLeftOut),
  };
}

const product = { id, expectedVersion: z.int() };

/** Bounds of a ProductPatch that names its product. */
export function productUpdateIn(currency: string) {
  return z.object({ ...product, ...patchIn(currency) });
}

/** Bounds of a ProductPatch in a list, whose rows name their products. */
export function productRowIn(currency: string) {
  const inRow = leftOut('Give it in the row.');
  const input = z.object({ ...patchIn(currency), id: inRow, expectedVersion: inRow });
  return z.object({ ...product, input });
}

/** A field that is for another mutation with the same input type. */
function leftOut(error: string) {
  return z.null({ error }).optional();
}

/** Null removes a description or an image; any other field cannot be removed. */
function nullAsLeftOut<Value>(value: Value | null | undefined): Value | undefined {
  return value ?? undefined;
}
