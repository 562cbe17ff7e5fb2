import { badUserInput } from '@souk/platform/graphql/graphql';
import { type DeadLetterAnswer, deadLetterPage } from '@souk/platform/service/operators/answers';
import { GraphQLError } from 'graphql';
import type { Context } from '../request/context.ts';
import { jsonOrNull } from './json-or-null.ts';
import type { Services } from './services.ts';

type Page = {
  readonly service?: string | null;
  readonly first?: number | null;
  readonly after?: string | null;
};

/** A `DeadLetter` of the schema. */
export type DeadLetter = DeadLetterAnswer & { readonly service: string; readonly value: unknown };

type Edge = { readonly cursor: string; readonly node: DeadLetter };

const query =
  'query ($first: Int, $after: String) { serviceDeadLetters(first: $first, after: $after) }';
const pageMax = 100;

/**
 * One page of the dead letters of all services, or of one: service after service, as each has a list of its
 * own. Throws BAD_USER_INPUT for an unknown service, a faulty size or a faulty cursor.
 */
export async function deadLettersOf(
  services: Services,
  { service = null, first, after = null }: Page,
  context: Context,
) {
  const size = first ?? 20;
  if (size < 1 || size > pageMax) throw faulty('first', `Use a number from 1 to ${pageMax}.`);
  const names = namesFor(services, service);
  const start = after === null ? null : startIn(after, names);
  const edges: Edge[] = [];
  const unavailable: string[] = [];
  let hasNextPage = false;
  for (const name of start ? names.slice(names.indexOf(start.service)) : names) {
    const page = { first: Math.max(1, size - edges.length), after: cursorFor(name, start) };
    const found = await pageOf(services, name, page, context);
    if (!found) unavailable.push(name);
    const room = size - edges.length;
    edges.push(...(found?.edges.slice(0, room) ?? []));
    hasNextPage = (found?.hasNextPage ?? false) || (found?.edges.length ?? 0) > room;
    if (hasNextPage) break;
  }
  return { edges, unavailable, pageInfo: pageInfoOf(edges, hasNextPage, after !== null) };
}

/** A dead letter of one service, as in the schema. */
export function deadLetterOf(service: string, letter: DeadLetterAnswer): DeadLetter {
  return { ...letter, service, value: jsonOrNull(letter.text) };
}

/** Throws BAD_USER_INPUT for a service that there is not. */
function namesFor(services: Services, service: string | null): readonly string[] {
  const names = services.names();
  if (service === null) return names;
  if (!names.includes(service)) throw faulty('service', `Use one of ${names.join(', ')}.`);
  return [service];
}

/** Null when the service does not answer. */
async function pageOf(
  { ask }: Services,
  service: string,
  variables: { readonly first: number; readonly after: string | null },
  context: Context,
): Promise<{ readonly edges: Edge[]; readonly hasNextPage: boolean } | null> {
  try {
    const answer = await ask(service, query, variables, context);
    const { edges, hasNextPage } = deadLetterPage.parse(answer.serviceDeadLetters);
    const named = edges.map(({ cursor, node }) => ({
      cursor: `${service}:${cursor}`,
      node: deadLetterOf(service, node),
    }));
    return { edges: named, hasNextPage };
  } catch (error) {
    if (error instanceof GraphQLError && error.extensions.code !== 'UNAVAILABLE') throw error;
    return null;
  }
}

type Start = { readonly service: string; readonly cursor: string };

/** The cursor of a service's own list, behind its name. */
function startIn(after: string, names: readonly string[]): Start {
  const [service = '', ...cursor] = after.split(':');
  if (!names.includes(service) || cursor.length === 0)
    throw faulty('after', 'Not a cursor of this list. Use one that it returned.');
  return { service, cursor: cursor.join(':') };
}

const cursorFor = (name: string, start: Start | null) =>
  start?.service === name ? start.cursor : null;

function pageInfoOf(edges: readonly Edge[], hasNextPage: boolean, hasPreviousPage: boolean) {
  const [startCursor, endCursor] = [edges[0]?.cursor ?? null, edges.at(-1)?.cursor ?? null];
  return { hasNextPage, hasPreviousPage, startCursor, endCursor };
}

const faulty = (argument: string, message: string) => badUserInput([{ path: [argument], message }]);
