import {
  type EntityName,
  type FilterQuery,
  type FindByCursorOptions,
  Cursor as Keyset,
  type QueryOrderMap,
} from '@mikro-orm/postgresql';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import type { Reader } from './work.ts';

/** A page of a list, as the schema's connections want it. `count` costs a query, when asked. */
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

/**
 * Reads one page by keyset, so that rows which come and go make no gap and no double. The last
 * column of `orderBy` is unique. Throws BAD_USER_INPUT for a page size or a cursor that can't be.
 */
export async function pageOf<Entity extends object>(
  read: Reader,
  entity: EntityName<Entity>,
  where: FilterQuery<Entity>,
  orderBy: QueryOrderMap<Entity>,
  { first, after }: PageArguments,
): Promise<Connection<Entity>> {
  const size = pageSize.safeParse(first ?? 20);
  if (!size.success) throw badInput(`first: a number from 1 to ${pageMax}.`);
  const options: PageOptions<Entity> = { where, orderBy, first: size.data, includeCount: false };
  if (after) options.after = checked(after, Object.keys(orderBy).length);
  const found = await read.findByCursor<Entity, never, never, never, false>(
    entity,
    options as Parameters<typeof read.findByCursor<Entity, never, never, never, false>>[1],
  );
  return {
    edges: found.items.map((node) => ({ cursor: found.from(node), node: node as Entity })),
    pageInfo: {
      hasNextPage: found.hasNextPage,
      hasPreviousPage: found.hasPrevPage,
      startCursor: found.startCursor,
      endCursor: found.endCursor,
    },
    totalCount: () => read.count(entity, where as FilterQuery<NoInfer<Entity>>),
  };
}

/** A cursor is one value for each column, as JSON in base64. */
function checked(cursor: string, columns: number): string {
  try {
    const values = Keyset.decode(cursor);
    if (Array.isArray(values) && values.length === columns) return cursor;
  } catch {
    // Whatever it is, it is no cursor of ours.
  }
  throw badInput('after: not a cursor of this list.');
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
