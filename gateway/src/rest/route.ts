import type { Scope } from '@souk/auth/scopes';
import { z } from 'zod';
import type { Problem } from '../http/problem.ts';
import type { RefusedMember } from './refused-member.ts';
import type { RestConfig } from './settings.ts';

/** A request after validation. `Params`, `Query` and `Body` are what the row's schemas make of it. */
export type RestRequest<Params = unknown, Query = unknown, Body = unknown> = {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** The idempotency key: of the header, or derived, or a fresh one. */
  readonly key: string;
  /** The version of `If-Match`, or of `version` in the body; null without one. */
  readonly expectedVersion: number | null;
  /** The path with its query, as the client wrote it. */
  readonly url: string;
  readonly settings: Pick<RestConfig, 'sagaFailureStatus'>;
};

/** A successful answer. Without a body it is 204. */
export type Answer = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** An answer in the document. */
type DocumentedAnswer = {
  readonly about: string;
  readonly body?: z.ZodType;
  /** The media type of the body; left out, it is JSON. */
  readonly type?: 'text/csv';
  readonly headers?: readonly string[];
  /**
   * The operations that a client can go on with, each with the values that it takes from this body: the name of a
   * parameter, or `body` and the name of a field, and the field of the answer.
   */
  readonly links?: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

type Variables = Readonly<Record<string, unknown>>;
type Operation<Request> = {
  readonly document: string;
  readonly variables: (request: Request) => Variables;
};

/** Reads what the document needs and the request does not have. Null from `found`: there is no such thing, 404. */
type Lookup<Request> = Operation<Request> & {
  readonly when?: (request: Request) => boolean;
  // biome-ignore lint/suspicious/noExplicitAny: the row knows what its document selects.
  readonly found: (data: any) => Variables | null;
};

/** An answer to a refusal that shows what is there already, instead of a problem. */
type Conflict = { readonly body: z.ZodType; readonly of: (member: never) => unknown };

/**
 * A route: a row of the table that `run-route.ts` interprets, `openapi/` documents, and the tests walk.
 * docs/rest.md explains each column.
 */
export type Row<Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodObject> = {
  /** The name of the operation in the document, unique. */
  readonly id: string;
  readonly about: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With parameters in braces. */
  readonly path: string;
  /** Further paths that answer the same. */
  readonly aliases?: readonly string[];
  readonly dialect: Dialect;
  /** Who may call it: anybody, whoever has a login, or who has a scope. */
  readonly login: 'none' | 'any' | Scope;
  /** The idempotency key: not read, optional, required, or derived from the request where there is no header. */
  readonly key?: 'optional' | 'required' | ((request: Typed<Params, Query, Body>) => string);
  /** True: `If-Match`, and `version` in the body, are the expected version. */
  readonly hasVersion?: boolean;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly before?: Lookup<Typed<Params, Query, Body>>;
  /** The operation of the graph, validated against the supergraph by a test. */
  readonly document: string;
  /** Another operation, for some requests; it needs the same rights. */
  readonly instead?: {
    readonly document: string;
    readonly when: (request: Typed<Params, Query, Body>) => boolean;
  };
  /** `found` is what `before` has read. */
  readonly variables: (request: Typed<Params, Query, Body>, found: Variables) => Variables;
  /** The members of the mutation's union that are a success. A query has none: its answer gets all data. */
  readonly success?: readonly string[];
  // biome-ignore lint/suspicious/noExplicitAny: the row knows what its document selects.
  readonly answer: (result: any, request: Typed<Params, Query, Body>) => Answer | Problem;
  readonly answers: Readonly<Record<number, DocumentedAnswer>>;
  readonly conflicts?: Readonly<Record<string, Conflict>>;
  /** Whether a refusal is only for now, as a checkout still runs: the request waits for its end, ten seconds at most. */
  readonly isUnderWay?: (member: RefusedMember) => boolean;
  /** The names of the graph's input fields in this dialect. */
  readonly names?: Readonly<Record<string, string>>;
  /** An example of the body. */
  readonly example?: unknown;
  /** True: without an expected version, a conflict is tried once more, so that the last writer wins. */
  readonly lastWriterWins?: boolean;
};

type Typed<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodObject,
> = RestRequest<z.output<Params>, z.output<Query>, z.output<Body>>;

/** The groups of routes: the older systems, and what the shop adds. */
type Dialect = 'Life cycle' | 'Payments' | 'Saga' | 'Saga steps' | 'Products' | 'Reports';

/** A row whose types the interpreter does not know. */
// biome-ignore lint/suspicious/noExplicitAny: `route` has checked the row.
export type Route = Row<any, any, any>;

const nothing = z.object({});
type Nothing = typeof nothing;

/** Checks the types of a row, and forgets them. */
export function route<
  Params extends z.ZodObject = Nothing,
  Query extends z.ZodObject = Nothing,
  Body extends z.ZodObject = Nothing,
>(row: Row<Params, Query, Body>): Route {
  return row;
}

/** The documents of a row, each of which must be allowed before its body is read. */
export function documentsOf({ document, before, instead }: Route): readonly string[] {
  return [document, before?.document, instead?.document].filter((one) => one !== undefined);
}

/** All paths of a row. */
export function pathsOf({
  path,
  aliases = [],
}: Pick<Route, 'path' | 'aliases'>): readonly string[] {
  return [path, ...aliases];
}
