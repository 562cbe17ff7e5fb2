import type { PageFile } from '../../../page.ts';
import { csvFile } from '../csv-file.ts';
import type { ReorderData } from './load-reorder.ts';

const head = ['order by', 'sku', 'product', 'in stock', 'expected in 28 days', 'order'];

/** What to order again as a file: a row for each product. */
export function reorderFile({ lines }: ReorderData): PageFile {
  const rows = lines.map(({ orderBy, sku, name, available, expected, quantity }) => [
    ...[orderBy, { text: sku }, { text: name }],
    ...[String(available), expected.toFixed(1), String(quantity)],
  ]);
  return csvFile('reorder', head, rows);
}
