import { NotFound } from '@souk/platform/kernel/refusals';
import { z } from 'zod';
import type { Product } from '../domain/product.ts';
import type { RefusedRow, RefusedRows } from '../domain/refusals.ts';
import type { Context } from './context.ts';

/** Limits the size of one transaction. */
const rowsMax = 50;

/** Bounds of the rows of a bulk change: 1 to 50, each product once. */
export function bulkRows<Row extends z.ZodType>(row: Row, idOf: (row: z.output<Row>) => string) {
  return z
    .array(row)
    .min(1)
    .max(rowsMax)
    .superRefine((rows, { addIssue }) => {
      const message = 'Another row has this product. Name each product once.';
      const seen = new Set<string>();
      for (const [index, one] of rows.entries()) {
        if (seen.has(idOf(one))) addIssue({ code: 'custom', path: [index], message });
        seen.add(idOf(one));
      }
    });
}

/** The answer to one row: its product, or the refusal under its type name. */
type RowResult<Refusals> = { readonly product: Product } | Refusals;

/**
 * Returns the answer to each row: its refusal, or the product as it is now. A product that the viewer
 * may not see any more, when a request is repeated, is NotFound. `Refusals` are those of the union.
 */
export function resultsOf<Refusals extends { readonly __typename?: string }>(
  ids: readonly string[],
  refused: RefusedRows,
  { products }: Context,
): Promise<{ id: string; result: RowResult<Refusals> }[]> {
  const refusals = new Map(refused);
  return Promise.all(
    ids.map(async (id) => {
      const product = refusals.has(id) ? null : await products.byId.load(id);
      if (product) return { id, result: { product } };
      const { name, ...fields } = refusals.get(id) ?? notFound;
      return { id, result: { ...fields, __typename: name } as unknown as Refusals };
    }),
  );
}

const notFound: RefusedRow = { name: 'NotFound', message: new NotFound('product').message };
