import { decimalOf } from '@souk/schema/decimal';
import type { ReportRow } from '../domain/job.ts';

/** What a cell holds: a text that a person or another system chose, or a number of ours. */
export type Cell = { readonly text: string } | { readonly number: string };

/** A spreadsheet takes a text that begins with one of these, or with its full-width form, for a formula. */
const formula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A text that no spreadsheet takes for a formula. Numbers are not guarded: it would corrupt those below zero. */
export function guarded(cell: Cell): string {
  if ('number' in cell) return cell.number;
  return formula.test(cell.text) ? `'${cell.text}` : cell.text;
}

export const reportColumns = [
  'seller',
  'currency',
  'orders',
  'sold orders',
  'units',
  'gross',
  'refunded',
] as const;

/** The cells of a row of a report, in the order of its columns; amounts as decimals. */
export function cellsOf(row: ReportRow): string[] {
  const numbers = [row.orders, row.soldOrders, row.units].map(String);
  const amounts = [row.gross, row.refunded].map(decimalOf);
  const cells: Cell[] = [{ text: row.sellerId }, { text: row.currency }];
  return [...cells, ...[...numbers, ...amounts].map((number) => ({ number }))].map(guarded);
}
