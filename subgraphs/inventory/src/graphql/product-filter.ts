import { moneyInput } from '@souk/platform/graphql/money-input';
import { id, text } from '@souk/platform/graphql/validation';
import { z } from 'zod';
import type { CategoryRef, ListConditions } from '../persistence/list-conditions.ts';

/** Limits the parameters of a statement. */
const idsMax = 100;

/** Bounds of a ProductFilter of the schema. */
export function filterIn(currency: string) {
  const money = moneyInput(currency).nullish();
  return z.object({
    ids: z.array(z.string()).max(idsMax).nullish(),
    status: z.enum(['DRAFT', 'ACTIVE', 'ARCHIVED']).nullish(),
    search: text(100).nullish(),
    category: text(50).nullish(),
    categoryId: z.string().nullish(),
    sellerId: id.nullish(),
    inStock: z.boolean().nullish(),
    priceMin: money,
    priceMax: money,
  });
}

export type Filter = z.infer<ReturnType<typeof filterIn>>;

/** The conditions that a matching product meets, besides ids, status and text. */
export function conditionsOf(filter: Filter): ListConditions {
  const { sellerId, inStock, priceMin, priceMax } = filter;
  return {
    category: categoryOf(filter),
    sellerId: sellerId ?? undefined,
    available: inStock ?? undefined,
    priceMin: priceMin?.minorUnits,
    priceMax: priceMax?.minorUnits,
  };
}

/** The more exact of both wins: a category by its id. An id that can't exist is unknown, not invalid. */
function categoryOf({ category, categoryId }: Filter): CategoryRef | undefined {
  if (categoryId) return { id: /^[1-9]\d{0,8}$/.test(categoryId) ? Number(categoryId) : -1 };
  return category ? { named: category } : undefined;
}

/** The ids that can exist; null when the filter has none. */
export function idsIn({ ids }: Filter): readonly string[] | null {
  return ids?.filter((one) => id.safeParse(one).success) ?? null;
}
