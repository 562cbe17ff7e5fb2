import papa from 'papaparse';
import { amountIn } from '../../../parts/amount-in.ts';
import { type Fault, faultOf, type ProductField } from '../product-faults.ts';

/** The columns of a file of products, by their names in its first row. */
export const columns = [
  ...(['sku', 'name', 'description', 'price', 'categories', 'stock'] as const),
] as const satisfies readonly ProductField[];

const needed: readonly ProductField[] = ['sku', 'name', 'price'];

/** How many products a file has at most. */
const rowsMax = 5_000;

/** What is wrong with a cell. `twice`: another row before it has this SKU. `manyCells`: the row has more cells than columns. */
type CellFault = Fault | 'twice' | 'manyCells';

/** A product in a file. */
export type CsvRow = {
  /** Its place in the file: the first row, with the names of columns, is 1. */
  readonly number: number;
  readonly values: Readonly<Record<ProductField, string>>;
  readonly faults: Readonly<Partial<Record<ProductField, CellFault>>>;
};

/** What a file of products has. */
export type Csv = {
  readonly rows: readonly CsvRow[];
  /** Why the file as a whole cannot be read; null when it can. */
  readonly fault: CsvFault | null;
};

export type CsvFault =
  | { readonly kind: 'empty' | 'tooMany' | 'quotes' }
  | { readonly kind: 'columns'; readonly missing: readonly ProductField[] };

/** Reads a file of products, with commas, semicolons or tabs between its cells, and checks each of them. */
export function readCsv(text: string): Csv {
  const { data, errors } = papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    skipEmptyLines: 'greedy',
  });
  const [names = [], ...lines] = data;
  const places = names.map((name) => name.trim().toLowerCase());
  const missing = needed.filter((column) => !places.includes(column));
  if (errors.some(({ type }) => type === 'Quotes')) return unreadable({ kind: 'quotes' });
  if (lines.length === 0) return unreadable({ kind: 'empty' });
  if (missing.length > 0) return unreadable({ kind: 'columns', missing });
  if (lines.length > rowsMax) return unreadable({ kind: 'tooMany' });
  const seen = new Set<string>();
  const rows = lines.map((cells, index) => rowOf(cells, places, index + 2, seen));
  return { rows, fault: null };
}

const unreadable = (fault: CsvFault): Csv => ({ rows: [], fault });

function rowOf(
  cells: readonly string[],
  places: readonly string[],
  number: number,
  seen: Set<string>,
): CsvRow {
  const cell = (column: ProductField) => (cells[places.indexOf(column)] ?? '').trim();
  const values = {
    ...{ sku: cell('sku'), name: cell('name'), description: cell('description') },
    ...{ price: amountIn(cell('price')), categories: cell('categories') },
    stock: cell('stock').replaceAll(/[\s\u00a0\u202f]/g, '') || '0',
  };
  const faults: Partial<Record<ProductField, CellFault>> = {};
  for (const column of columns) {
    const fault = faultOf(column, values[column]);
    if (fault) faults[column] = fault;
  }
  const sku = values.sku.normalize('NFC');
  if (seen.has(sku)) faults.sku ??= 'twice';
  seen.add(sku);
  // A comma in a price that is not quoted moves all later cells.
  if (cells.length > places.length) faults.sku ??= 'manyCells';
  return { number, values, faults };
}
