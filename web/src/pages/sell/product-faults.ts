import { hasLineBreak, lengthOf, textFault } from '@souk/platform/kernel/text';

/** What is wrong with a value that describes a product. The graph refuses each of them too. */
export type Fault =
  | 'missing'
  | 'tooLong'
  | 'severalLines'
  | 'control'
  | 'notAmount'
  | 'notPositive'
  | 'tooMuch'
  | 'notCount'
  | 'tooMany';

/** A value of a product, as a person writes it. */
export type ProductField = 'sku' | 'name' | 'description' | 'price' | 'categories' | 'stock';

/** How many characters a value has at most. */
export const lengthMax = { sku: 100, name: 200, description: 5_000, category: 50 } as const;

const categoriesMax = 20;
const priceMax = 10_000_000;
const stockMax = 2_147_483_647;

/** The fault of a value; null when the graph would accept it. Amounts are decimal texts. */
export function faultOf(field: ProductField, value: string): Fault | null {
  if (field === 'price') return priceFault(value);
  if (field === 'stock') return stockFault(value);
  if (field === 'categories') return categoriesFault(categoriesIn(value));
  if (field === 'description') return textFaultOf(value, lengthMax.description);
  return lineFault(value, lengthMax[field]);
}

/** The categories in a text that separates them by `|` or commas, each once. */
export function categoriesIn(text: string): readonly string[] {
  const names = text.split(/[|,]/).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

function textFaultOf(value: string, max: number): Fault | null {
  if (textFault(value)) return 'control';
  return lengthOf(value.normalize('NFC')) > max ? 'tooLong' : null;
}

function lineFault(value: string, max: number): Fault | null {
  if (!/[^\p{C}\p{Z}]/u.test(value)) return 'missing';
  return hasLineBreak(value) ? 'severalLines' : textFaultOf(value, max);
}

function priceFault(value: string): Fault | null {
  if (value === '') return 'missing';
  if (!/^\d{1,10}(\.\d{1,2})?$/.test(value)) return 'notAmount';
  if (Number(value) === 0) return 'notPositive';
  return Number(value) > priceMax ? 'tooMuch' : null;
}

function stockFault(value: string): Fault | null {
  if (!/^\d{1,16}$/.test(value)) return 'notCount';
  return Number(value) > stockMax ? 'tooMuch' : null;
}

function categoriesFault(names: readonly string[]): Fault | null {
  if (names.length > categoriesMax) return 'tooMany';
  const faults = names.map((name) => lineFault(name, lengthMax.category));
  return faults.find((fault) => fault !== null) ?? null;
}
