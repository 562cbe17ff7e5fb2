import { stringify } from 'csv-stringify/sync';
import type { PageFile } from '../../page.ts';

/** What a cell holds: a text that a person has chosen, or a number or date of ours. */
export type Cell = { readonly text: string } | string;

/** A spreadsheet takes a text that begins with one of these, or with its full-width form, for a formula. */
const formula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A file of comma-separated values (RFC 4180, UTF-8 with a byte-order mark), with texts that no spreadsheet runs. */
export function csvFile(
  name: string,
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
): PageFile {
  const cells = [head, ...rows.map((row) => row.map(plain))].map((row) => [...row]);
  const text = stringify(cells, { bom: true, record_delimiter: 'windows' });
  return { name: `${name}.csv`, type: 'text/csv; charset=utf-8', text };
}

/** Numbers are left as they are: a guard would corrupt those below zero. */
function plain(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  return formula.test(cell.text) ? `'${cell.text}` : cell.text;
}
