/** The tables of figures, in the order in which every transaction writes them, with their keys. */
export const rollups = [
  { table: 'seller_day', keys: ['seller_id', 'day', 'currency'] },
  { table: 'shop_day', keys: ['day', 'currency'] },
  { table: 'shop_hour', keys: ['hour', 'currency'] },
  { table: 'seller_hour', keys: ['seller_id', 'hour', 'currency'] },
  { table: 'product_day', keys: ['seller_id', 'day', 'product_id', 'currency'] },
  { table: 'category_day', keys: ['category_id', 'day', 'currency'] },
] as const;

export type Rollup = (typeof rollups)[number];

/** A count of orders or a sum over entries; `sign` is 1 for what is added and -1 for what is taken away. */
const measures = {
  orders: countOf("refund_id = ''"),
  sold_orders: countOf("refund_id = '' and sold"),
  cancelled_orders: countOf("refund_id = '' and cancelled"),
  failed_orders: countOf("refund_id = '' and failed"),
  units: sumOf('quantity', "refund_id = '' and sold"),
  gross: sumOf('amount', "refund_id = '' and sold"),
  returned_units: sumOf('quantity', "refund_id <> ''"),
  refunded: sumOf('amount', "refund_id <> ''"),
  refunded_of_sales: sumOf('refunded', "refund_id = ''"),
} as const;

export const measureNames = Object.keys(measures) as (keyof typeof measures)[];

/** An order counts once, however many of its lines have the key. */
function countOf(condition: string): string {
  const count = (sign: number) =>
    `count(distinct order_id) filter (where sign = ${sign} and ${condition})`;
  return `${count(1)} - ${count(-1)}`;
}

function sumOf(column: string, condition: string): string {
  return `coalesce(sum(sign * ${column}) filter (where ${condition}), 0)::bigint`;
}

/** Selects the measures of a relation of entries, one row for each key, sorted by it. */
export function measuresBy(keys: readonly string[], entries: string): string {
  const selected = Object.entries(measures).map(([name, sql]) => `${sql} as ${name}`);
  const by = keys.join(', ');
  return `select ${by}, ${selected.join(', ')} from ${entries} group by ${by} order by ${by}`;
}

/**
 * Adds the measures of signed entries to a table. The rows are grouped and sorted by key: two
 * transactions that lock them in another order would end in a deadlock.
 */
export function addTo({ table, keys }: Rollup, entries: string): string {
  const columns = [...keys, ...measureNames].join(', ');
  const sums = measureNames.map((name) => `${name} = ${table}.${name} + excluded.${name}`);
  const isZero = measureNames.map((name) => `${name} = 0`).join(' and ');
  return `insert into ${table} (${columns})
    select ${columns} from (${measuresBy(keys, entries)}) added where not (${isZero})
    on conflict (${keys.join(', ')}) do update set ${sums.join(', ')}`;
}
