import { id, key, text } from '@souk/platform/graphql/validation';
import { z } from 'zod';

const optionsMax = 3;
const variantsMax = 100;

/** A name once: with two options of one name, values would be ambiguous. */
const options = z
  .array(text(50))
  .min(1)
  .max(optionsMax)
  .refine((names) => new Set(names).size === names.length, 'Name each option once.');

const products = z
  .array(z.object({ productId: id, optionValues: z.array(text(50)).max(optionsMax) }))
  .max(variantsMax);

/** Bounds of the fields of the inputs for groups of products. */
export const groupFields = {
  id,
  name: text(200),
  options,
  products,
  expectedVersion: z.int(),
  idempotencyKey: key,
};
