/** The orders of a list of products. Only sellers and operators see stocks in a list. */
export type ListOrder = 'NEWEST' | 'PRICE_ASC' | 'PRICE_DESC' | 'NAME' | 'STOCK';

/** Where a page begins: after the entry with this value and this id. */
export type ListPosition = { readonly value: string | number; readonly id: string };

/** An entry of a list: the product, and the value by which the list is sorted. */
export type ListEntry = { readonly id: string; readonly value: string | number };

/** The columns of a source of products, by what they hold. */
export type ListColumns = {
  readonly id: string;
  readonly sellerId: string;
  readonly available: string;
  readonly price: string;
  readonly createdAt: string;
  readonly name: string;
  readonly units: string;
};

type Order = {
  readonly column: keyof ListColumns;
  readonly type: string;
  readonly direction: 'asc' | 'desc';
};

/** Each ends in the id, so that a page begins exactly where the previous one ended. */
export const listOrders: Readonly<Record<ListOrder, Order>> = {
  NEWEST: { column: 'createdAt', type: 'timestamptz', direction: 'desc' },
  PRICE_ASC: { column: 'price', type: 'bigint', direction: 'asc' },
  PRICE_DESC: { column: 'price', type: 'bigint', direction: 'desc' },
  NAME: { column: 'name', type: 'text', direction: 'asc' },
  STOCK: { column: 'units', type: 'int', direction: 'asc' },
};

/** The value by which a list is sorted, as its cursors have it: a time to the microsecond, in UTC. */
export function sortedValue(order: ListOrder, columns: ListColumns): string {
  const { column, type } = listOrders[order];
  return type === 'timestamptz' ? timeText(columns[column]) : columns[column];
}

/** A time as text, which no setting of the connection changes. */
export function timeText(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

/** A part of a statement, and the values of its parameters. */
export type Sql = readonly [text: string, values: readonly unknown[]];

/** Runs a statement that only reads, and returns its rows. */
export type ReadRows = <Row>(sql: Sql) => Promise<Row[]>;

/** Joins parts of a condition with `and`. */
export function allOf(parts: readonly Sql[]): Sql {
  const texts = parts.map(([text]) => `(${text})`);
  return [texts.join(' and ') || 'true', parts.flatMap(([, values]) => values)];
}

/** The entries after a position; all entries without one. */
export function after(order: ListOrder, columns: ListColumns, position: ListPosition | null): Sql {
  if (!position) return ['true', []];
  const { column, type, direction } = listOrders[order];
  const beyond = direction === 'asc' ? '>' : '<';
  const text = `(${columns[column]}, ${columns.id}) ${beyond} (?::${type}, ?)`;
  return [text, [position.value, position.id]];
}

/** `order by` of a list. */
export function sorted(order: ListOrder, columns: ListColumns): string {
  const { column, direction } = listOrders[order];
  return `order by ${columns[column]} ${direction}, ${columns.id} ${direction}`;
}
