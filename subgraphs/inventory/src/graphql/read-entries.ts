import { cursorsOf } from '@souk/platform/graphql/connection';
import { isStorable } from '@souk/platform/kernel/text';
import type { ListConditions } from '../persistence/list-conditions.ts';
import type { ListEntry, ListOrder, ReadRows } from '../persistence/list-order.ts';
import { rankedPage } from '../persistence/search-page.ts';
import { type ProductList, probed } from './product-list.ts';

/** Reads the entries after a cursor, at most `most`, each with its own cursor. */
export type ReadEntries = (
  after: string | null,
  most: number,
) => Promise<readonly { readonly id: string; readonly cursor: string }[]>;

type Order = {
  /** The parts of a cursor, as those of earlier releases have them. */
  readonly parts: object;
  readonly accepts: (value: unknown) => boolean;
  /** Whether the value is nested in its part, under this name. */
  readonly nested?: string;
};

/** A time in UTC that PostgreSQL has as well: no 31 February, no year 0. */
const isDate = (value: unknown) => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT[\d:]{8}(\.\d{1,6})?Z$/.test(value))
    return false;
  const date = new Date(value);
  if (Number.isNaN(date.getTime()) || value.startsWith('0000')) return false;
  return date.toISOString().slice(0, 19) === value.slice(0, 19);
};
const isCount = (value: unknown) => Number.isSafeInteger(value);
const isText = (value: unknown) => typeof value === 'string' && isStorable(value);

const price = { accepts: isCount, nested: 'minorUnits' };
const orders: Readonly<Record<ListOrder, Order>> = {
  NEWEST: { parts: { createdAt: 'desc', id: 'desc' }, accepts: isDate },
  PRICE_ASC: { parts: { price: { minorUnits: 'asc' }, id: 'asc' }, ...price },
  PRICE_DESC: { parts: { price: { minorUnits: 'desc' }, id: 'desc' }, ...price },
  NAME: { parts: { name: 'asc', id: 'asc' }, accepts: isText },
  STOCK: { parts: { stock: 'asc', id: 'asc' }, accepts: isCount },
};

/** Reads a list in one of its orders. Throws BAD_USER_INPUT and CURSOR_TOO_OLD for a wrong cursor. */
export function inOrder(list: ProductList, order: ListOrder): ReadEntries {
  const { parts, accepts, nested } = orders[order];
  const cursors = cursorsOf('Product', parts);
  const valueIn = (part: unknown) => (nested ? (part as Record<string, unknown>)[nested] : part);
  return async (after, most) => {
    const read = after
      ? cursors.read(after, ([part, id]) => accepts(valueIn(part)) && isText(id))
      : null;
    const position = read && { value: valueIn(read[0]) as string, id: String(read[1]) };
    const entries = await list.page({ order, position, most });
    return entries.map(({ id, value }) => ({
      id,
      cursor: cursors.write([nested ? { [nested]: value } : value, id]),
    }));
  };
}

type Ranked = ListEntry & { readonly rank: number };

const ranked = cursorsOf('Product', { rank: 'desc', createdAt: 'desc', id: 'desc' });
/** Stands in cursors of a list that is too long to be ranked. */
const unranked = -1;
/** Products that are added between two pages do not end the ranked list. */
const probedLater = 2 * probed.NEWEST;

/** Reads the best matches first; of too many to be ranked, the newest. A list stays what it began as. */
export function bestMatches(
  rows: ReadRows,
  text: string,
  conditions: ListConditions,
  list: ProductList,
): ReadEntries {
  const newest = async (after: { value: string; id: string } | null, most: number) => {
    const entries = await list.page({ order: 'NEWEST', position: after, most });
    return entries.map((entry) => ({ ...entry, rank: unranked }));
  };
  const read = async (after: string | null, most: number): Promise<readonly Ranked[]> => {
    const isRanked = (values: readonly unknown[]) =>
      typeof values[0] === 'number' && isDate(values[1]) && isText(values[2]);
    const values = after ? (ranked.read(after, isRanked) as [number, string, string]) : null;
    if (values && values[0] === unranked) return newest({ value: values[1], id: values[2] }, most);
    const position = values && { rank: values[0], createdAt: values[1], id: values[2] };
    const read = position ? probedLater : probed.NEWEST;
    const statement = rankedPage(text, conditions, { position, most }, read);
    const [page] = await rows<{ found: number; entries: Ranked[] }>(statement);
    return page && (position || page.found < read) ? page.entries : newest(null, most);
  };
  return async (after, most) => {
    const entries = await read(after, most);
    return entries.map(({ rank, value, id }) => ({ id, cursor: ranked.write([rank, value, id]) }));
  };
}
