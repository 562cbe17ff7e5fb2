import type { Viewer } from '@souk/auth/viewer';
import type { EventBus } from '@souk/platform/bus/bus';
import type { Logger } from '@souk/platform/runtime/logger';
import type { DocumentNode, ExecutionResult, GraphQLFormattedError } from 'graphql';
import type { Graph, Revision } from './graph/graph.ts';
import type { Caller, Sender } from './request/caller.ts';
import type { ConsumedCost } from './request/context.ts';
import type { WithHeaders } from './request/sessions.ts';
import type { Trace } from './request/trace.ts';

export type { ConsumedCost };

/**
 * Identifies the caller of a request. Throws a GraphQLError with a message for the client:
 * UNAUTHENTICATED (401), BAD_REQUEST (400, two credentials at once), FORBIDDEN (403, a cookie sent
 * from a foreign page), UNAVAILABLE (503, keys or sessions are out of reach).
 */
export type Identify = (request: WithHeaders & { readonly method?: string }) => Promise<Caller>;

/** Verifies an access token. Throws UNAUTHENTICATED (401), and UNAVAILABLE (503). */
export type VerifyToken = (token: string) => Promise<Viewer>;

/**
 * Throws UNAUTHENTICATED (401) or FORBIDDEN (403) when the operation selects a field that the
 * viewer may not see. Compiled once per document and revision, as subscriptions check each event.
 */
export type CheckRights = (
  revision: Revision,
  document: DocumentNode,
  operationName: string | undefined,
  viewer: Viewer | null,
) => void;

/**
 * Consumes a cost from the sender's rate limit. Throws a GraphQLError: RATE_LIMITED (429), with the
 * seconds to wait in `retry-after`.
 */
export type ConsumeRateLimit = (sender: Sender, cost: number) => ConsumedCost;

/** One operation of a valid document, with its variables. */
export type OperationRequest = {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
};

/**
 * Computes the highest cost that an operation may have, and consumes it from the sender's rate
 * limit; a tenth of it when the answer is cached. `costMax` takes the place of the configured limit. Throws a GraphQLError: TOO_COSTLY (400), or what
 * ConsumeRateLimit throws.
 */
export type CheckCost = (
  revision: Revision,
  request: OperationRequest & { readonly isCached?: boolean; readonly costMax?: number },
  sender: Sender,
) => ConsumedCost | null;

/**
 * Parses an operation within the limits on its size and shape; the same text gives the same
 * document. Throws a GraphQLError with a 4xx status and a code. It does not validate.
 */
export type ParseOperation = (source: string) => DocumentNode;

/** What clients send of an operation, over any transport. */
export type SentOperation = {
  readonly query?: unknown;
  /** The id as GraphQL over HTTP has it: `sha256:` and 64 hexadecimal digits. */
  readonly documentId?: unknown;
  /** `persistedQuery` has the id as Apollo's clients send it. */
  readonly extensions?: unknown;
};

/**
 * Returns the text of an operation that was sent by its id; undefined without an id. Registers the text that a
 * known client sends along. Throws BAD_REQUEST, PERSISTED_QUERY_NOT_FOUND, or PERSISTED_QUERY_NOT_SUPPORTED for
 * an unknown id of a client that may not register.
 */
export type TextOf = (sent: SentOperation, client?: string) => string | undefined;

/**
 * Runs `work` as soon as a slot is free. Throws UNAVAILABLE (503) when the queue is full or when the
 * signal aborts in the queue; and what `work` throws.
 */
export type LimitConcurrency = <Result>(
  signal: AbortSignal,
  work: () => Promise<Result>,
) => Promise<Result>;

/** Counts a refusal by its code, and logs it under the trace. Repeated for a trace, it does nothing. */
export type RecordRefusal = (code: unknown, trace: Trace) => void;

/**
 * Reduces an error to what a client may see, and logs the rest under the current trace id.
 * `formatted` is Apollo's form of the error, with its codes.
 */
export type FormatError = (
  error: unknown,
  formatted?: GraphQLFormattedError,
) => GraphQLFormattedError;

/**
 * Runs an operation on the gateway's own graph, with the rights of its sender and all limits. `costMax` takes
 * the place of the limit on the cost of one operation. Throws a GraphQLError: UNAVAILABLE (503) at capacity,
 * RATE_LIMITED (429) above the rate limit.
 */
export type RunGraphQL = (
  document: string,
  variables: Readonly<Record<string, unknown>>,
  sender: Sender,
  costMax?: number,
) => Promise<ExecutionResult>;

/** The ports that every transport of the gateway needs. */
export type Ports = {
  readonly graph: Graph;
  readonly identify: Identify;
  readonly checkRights: CheckRights;
  readonly checkCost: CheckCost;
  readonly textOf: TextOf;
  readonly parseOperation: ParseOperation;
  readonly formatError: FormatError;
  readonly recordRefusal: RecordRefusal;
  readonly bus: EventBus;
  readonly logger: Logger;
};
