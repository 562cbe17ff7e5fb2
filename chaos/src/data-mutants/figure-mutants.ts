import { type DataMutant, inTable } from './data-mutant.ts';

const figuresInvariant = 'the figures of analytics are the sums over its facts';
const entriesInvariant = 'the entries of analytics are those of its orders';

const entry = inTable('analytics', 'line_fact', entriesInvariant);
const isNot = 'the figures are not the sums over the facts';
const doesNotFit = 'the entries do not fit the order';

const figures = (table: string, name: string, sql: string) =>
  inTable('analytics', table, figuresInvariant)(name, sql, isNot, table);

const ofOrder = `where order_id = '$confirmed'`;

/** Faults in the figures of analytics and in the facts that they are sums over. */
export const figureMutants: readonly DataMutant[] = [
  figures('seller_day', 'the sales of a seller', 'update seller_day set gross = gross + 1'),
  figures('seller_day', 'the figures of sellers that are gone', 'delete from seller_day'),
  figures('shop_day', 'the orders of a day', 'update shop_day set orders = orders - 1'),
  figures('shop_hour', 'the units of an hour', 'update shop_hour set units = units + 1'),
  figures(
    'seller_hour',
    'the refunds of an hour',
    'update seller_hour set refunded = refunded + 1',
  ),
  figures('product_day', 'the units of a product', 'update product_day set units = units + 1'),
  figures(
    'category_day',
    'the cancelled orders of a category',
    'update category_day set cancelled_orders = cancelled_orders + 1',
  ),
  inTable('analytics', 'customer', figuresInvariant)(
    'the orders of a customer',
    `update customer set orders = orders + 1 where customer_id = '$buyer' and orders > 0`,
    'the orders of a customer are not those of the facts',
    '$buyer',
  ),
  entry(
    'the amount of an entry of analytics',
    `update line_fact set amount = amount + 1 ${ofOrder}`,
    doesNotFit,
    '$confirmed',
  ),
  entry(
    'an entry of analytics that is gone',
    `delete from line_fact ${ofOrder}`,
    doesNotFit,
    '$confirmed',
  ),
  inTable('analytics', 'order_fact', entriesInvariant)(
    'an order that was not confirmed',
    `update order_fact set confirmed_at = null ${ofOrder}`,
    doesNotFit,
    '$confirmed',
  ),
  inTable('analytics', 'job_run', 'a report is what its job has stored')(
    'the result of a report',
    `insert into job_run (id, kind, slot, state, trigger, progress, result, sha256, created_at, ended_at)
      values (gen_random_uuid(), 'SALES_HOURLY', '2020-01-01T00:00Z', 'DONE', 'MANUAL', 100, '[]',
        repeat('0', 64), now(), now())`,
    'the report has another hash',
    'SALES_HOURLY',
  ),
];
