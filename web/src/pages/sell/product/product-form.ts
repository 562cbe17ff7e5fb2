import type { Refused } from '../../../page.ts';
import { amountIn } from '../../../parts/amount-in.ts';
import type { Language } from '../../../words/words.ts';
import { categoriesIn, faultOf, type ProductField } from '../product-faults.ts';
import { sellWords } from '../words.ts';

/** The values of a product, as a form has them. */
export type ProductValues = Readonly<Record<ProductField, string>>;

/** The values that describe a product in a form. The ticked and the written categories are one list. */
export function valuesIn(form: URLSearchParams): ProductValues {
  const text = (name: string) => (form.get(name) ?? '').trim();
  const categories = [...form.getAll('category'), ...categoriesIn(text('otherCategories'))];
  return {
    sku: text('sku'),
    name: text('name'),
    // Browsers send line breaks of two characters.
    description: text('description').replaceAll('\r\n', '\n'),
    price: amountIn(text('price')),
    categories: categoriesIn(categories.join('|')).join('|'),
    stock: text('stock') || '0',
  };
}

/** Why the values are refused, field by field; null when the graph would accept these fields. */
export function refusedValues(
  values: ProductValues,
  fields: readonly ProductField[],
  language: Language,
): Refused | null {
  const words = sellWords[language];
  const faults = fields.flatMap((field) => {
    const fault = faultOf(field, values[field]);
    return fault ? [[field, words.faults[fault]] as const] : [];
  });
  if (faults.length === 0) return null;
  const message = words.productRefusals.ValidationFailed;
  return { code: 'ValidationFailed', message, fields: Object.fromEntries(faults), values };
}
