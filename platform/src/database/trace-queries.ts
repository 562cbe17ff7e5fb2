import type { Pool, PoolClient } from 'pg';
import { currentSpan } from '../runtime/tracing/span.ts';

type Callback = (fault: unknown, result: unknown) => void;
type Query = (...request: unknown[]) => unknown;

/** In characters. */
const textMax = 1_000;

/** Gives each statement of a pool a span, where it is run within one. Parameters are not recorded. */
export function traceQueries(pool: Pool): void {
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as Query;
    client.query = ((...request: unknown[]) => traced(query, request)) as PoolClient['query'];
  });
}

function traced(query: Query, request: unknown[]): unknown {
  const text = textOf(request[0]);
  const span = text === null ? undefined : currentSpan()?.start(...spanOf(text));
  if (!span) return query(...request);
  const callback = request.at(-1);
  if (typeof callback === 'function') {
    const done: Callback = (fault, result) => {
      span.end(fault ?? undefined);
      (callback as Callback)(fault, result);
    };
    return query(...request.slice(0, -1), done);
  }
  const result = query(...request);
  if (result instanceof Promise) result.then(() => span.end(), span.end.bind(span));
  // A cursor reads on later; its span has the time of its start.
  else span.end();
  return result;
}

/** Null for what is not a statement in text. */
function textOf(request: unknown): string | null {
  if (typeof request === 'string') return request;
  const { text } = Object(request);
  return typeof text === 'string' ? text : null;
}

/** The text keeps no literal, as a statement without parameters may have data in it. */
function spanOf(text: string) {
  const shown = text
    .replace(/'(?:[^']|'')*'/g, '?')
    .replace(/\s+/g, ' ')
    .trim();
  const operation = /^\w+/.exec(shown)?.[0].toLowerCase() ?? 'query';
  const table = /\b(?:from|into|update)\s+"?(?:\w+"?\."?)?(\w+)/i.exec(shown)?.[1];
  const attributes = {
    'db.system.name': 'postgresql',
    'db.operation.name': operation,
    ...(table && { 'db.collection.name': table }),
    'db.query.text': shown.slice(0, textMax),
  };
  const name = table ? `${operation} ${table}` : operation;
  return [name, { kind: 'client', attributes }] as const;
}
