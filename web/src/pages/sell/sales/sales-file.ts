import type { PageFile } from '../../../page.ts';
import { csvFile } from '../csv-file.ts';
import type { SalesData } from './load-sales.ts';

const head = [
  ...['from', 'to', 'currency', 'orders', 'sold orders', 'cancelled orders', 'failed orders'],
  ...['units', 'returned units', 'gross', 'refunded', 'net'],
];

/** The figures of the periods of a range as a file: a row for each, in one currency, with instants in UTC. */
export function salesFile({ current, currency, range }: SalesData): PageFile {
  const rows = current.periods.map(({ from, to, figures }) => [
    ...[from, to, currency],
    ...[figures?.orders, figures?.soldOrders, figures?.cancelledOrders, figures?.failedOrders],
    ...[figures?.units, figures?.returnedUnits],
    ...[figures?.gross, figures?.refunded, figures?.net].map((money) => money?.amount ?? '0.00'),
  ]);
  const texts = rows.map((row) => row.map((cell) => String(cell ?? 0)));
  return csvFile(`sales-${range}`, head, texts);
}
