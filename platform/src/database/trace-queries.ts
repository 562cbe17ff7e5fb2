import type { Pool, PoolClient } from 'pg';
import { currentSpan, type SpanOptions } from '../runtime/tracing/span.ts';

type Callback = (fault: unknown, result: unknown) => void;
type Query = (...request: unknown[]) => unknown;

/** In characters. */
const textMax = 500;

/** Gives each statement of a pool a span, where it is run within one. Parameters are not recorded. */
export function traceQueries(pool: Pool): void {
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as Query;
    client.query = ((...request: unknown[]) => traced(query, request)) as PoolClient['query'];
  });
}

function traced(query: Query, request: unknown[]): unknown {
  const parent = currentSpan();
  const text = parent ? textOf(request[0]) : null;
  const described = text === null ? null : spanOf(text);
  if (!parent || !described) return query(...request);
  const span = parent.start(...described);
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

type Described = readonly [name: string, options: SpanOptions];

/** What a statement is called, by its text: a service has few, as they have parameters. */
const known = new Map<string, Described | null>();
const knownMax = 1_000;

/** Null for what begins and ends a transaction: the unit of work has a span itself. */
function spanOf(text: string): Described | null {
  const earlier = known.get(text);
  if (earlier !== undefined) return earlier;
  const described = transactionControl.test(text) ? null : describe(text);
  if (known.size < knownMax) known.set(text, described);
  return described;
}

const transactionControl = /^\s*(begin|start transaction|commit|rollback|savepoint|release)\b/i;

/** The text keeps no literal, as a statement without parameters may have data in it. */
function describe(text: string): Described {
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
  return [name, { kind: 'client', attributes }];
}
