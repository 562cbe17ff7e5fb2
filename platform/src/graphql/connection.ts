import { createHash } from 'node:crypto';
import {
  DriverException,
  type EntityName,
  type FilterQuery,
  type FindByCursorOptions,
  Cursor as Keyset,
  type QueryOrderMap,
  Utils,
} from '@mikro-orm/postgresql';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { refusedValue } from '../database/refused-value.ts';
import type { Reader } from '../messaging/work.ts';

/** A page of a list, as a connection of the schema. `totalCount` costs a query when it is called. */
export type Connection<Node> = {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: () => Promise<number>;
};

export type PageArguments = {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
};

type PageOptions<Entity extends object> = FindByCursorOptions<Entity, never, never, never, false>;

const pageMax = 100;
const pageSize = z.int().min(1).max(pageMax);

/** The prefix of each cursor. Increase it with each change of their format; the first ones had none. */
const version = '2.';

/**
 * Reads one page by keyset: rows that are added or removed cause no gap and no duplicate. The last
 * column of `orderBy` must be unique. Throws BAD_USER_INPUT for an invalid page size or cursor, and
 * CURSOR_TOO_OLD for a cursor of another format.
 */
export async function pageOf<Entity extends object>(
  read: Reader,
  entity: EntityName<Entity>,
  where: FilterQuery<Entity>,
  orderBy: QueryOrderMap<Entity>,
  { first, after }: PageArguments,
): Promise<Connection<Entity>> {
  const size = pageSizeOf(first);
  const options: PageOptions<Entity> = { where, orderBy, first: size, includeCount: false };
  const list = listIdOf(Utils.className(entity), orderBy);
  if (after) options.after = keysetOf(after, list, orderBy);
  const found = await read
    .findByCursor<Entity, never, never, never, false>(
      entity,
      options as Parameters<typeof read.findByCursor<Entity, never, never, never, false>>[1],
    )
    .catch((error: unknown) => {
      throw after && isTypeMismatch(error) ? invalidCursor() : error;
    });
  return {
    edges: found.items.map((node) => ({
      cursor: cursorOf(list, found.from(node)),
      node: node as Entity,
    })),
    pageInfo: {
      hasNextPage: found.hasNextPage,
      hasPreviousPage: found.hasPrevPage,
      startCursor: found.startCursor && cursorOf(list, found.startCursor),
      endCursor: found.endCursor && cursorOf(list, found.endCursor),
    },
    totalCount: () => read.count(entity, where as FilterQuery<NoInfer<Entity>>),
  };
}

/** Returns the number of entries of a page, by default 20. Throws BAD_USER_INPUT unless it is 1 to 100. */
export function pageSizeOf(first: number | null | undefined): number {
  const size = pageSize.safeParse(first ?? 20);
  if (!size.success) throw badInput(`first: use a number from 1 to ${pageMax}.`);
  return size.data;
}

/**
 * Returns the cursors of a list that a statement reads: of an entity, in an order with one value for each
 * column, shaped like the order. `read` throws BAD_USER_INPUT and CURSOR_TOO_OLD, as `pageOf` does, and
 * when `accepts` refuses the values.
 */
export function cursorsOf(entity: string, orderBy: object) {
  const list = listIdOf(entity, orderBy);
  return {
    write: (values: readonly unknown[]) => cursorOf(list, Keyset.encode([...values])),
    read: (cursor: string, accepts: (values: readonly unknown[]) => boolean): unknown[] => {
      const values = decodeKeyset(keysetOf(cursor, list, orderBy)) ?? [];
      if (!accepts(values)) throw invalidCursor();
      return values;
    },
  };
}

const cursorOf = (list: string, keyset: string) => `${version}${list}.${keyset}`;

/** Identifies a list by its entity and its order: a cursor of another order would skip rows. */
function listIdOf(entity: string, orderBy: object): string {
  const list = JSON.stringify([entity, orderBy]);
  return createHash('sha256').update(list).digest('base64url').slice(0, 8);
}

/**
 * Returns the keyset of a cursor: one value for each column, as JSON in base64, shaped like `orderBy`.
 * Throws CURSOR_TOO_OLD for another version or none, and BAD_USER_INPUT for anything else.
 */
function keysetOf(cursor: string, list: string, orderBy: object): string {
  const isCurrent = cursor.startsWith(version);
  if (!isCurrent && (decodeKeyset(cursor) || /^\d+\./.test(cursor))) throw cursorTooOld();
  const prefix = cursorOf(list, '');
  const keyset = cursor.slice(prefix.length);
  const values = cursor.startsWith(prefix) ? decodeKeyset(keyset) : null;
  const columns = Object.values(orderBy);
  const fits =
    values?.length === columns.length && values.every((v, i) => isValueOf(columns[i], v));
  if (fits) return keyset;
  throw invalidCursor();
}

/** Returns the values of a keyset. Null when the text is not a keyset. */
function decodeKeyset(keyset: string): unknown[] | null {
  try {
    const values: unknown = Keyset.decode(keyset);
    return Array.isArray(values) ? values : null;
  } catch {
    return null;
  }
}

/** True when the value has the shape of its column in `orderBy`, which may be nested. */
function isValueOf(order: unknown, value: unknown): boolean {
  if (typeof order !== 'object') return typeof value === 'string' || typeof value === 'number';
  const inner = z.record(z.string(), z.unknown()).safeParse(value);
  return Object.entries(order ?? {}).every(([name, one]) => isValueOf(one, inner.data?.[name]));
}

/** True when a value of the cursor does not fit the type of its column, such as a text for a date. */
function isTypeMismatch(error: unknown): boolean {
  if (!(error instanceof DriverException)) return false;
  // SQLSTATE 42883: two types that can't be compared.
  const isInSql = refusedValue(error) !== null || String(error.code) === '42883';
  // An invalid date fails before it reaches the database.
  return isInSql || error.message === 'Invalid time value';
}

const invalidCursor = () =>
  badInput('after: not a cursor of this list in this order. Use one that it returned.');
const cursorTooOld = () =>
  new GraphQLError('after: this cursor is too old. Start again without `after`.', {
    extensions: { code: 'CURSOR_TOO_OLD' },
  });

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
