import type { Viewer } from '@souk/auth/viewer';
import type { EventBus } from '@souk/platform/bus/bus';
import type { Logger } from '@souk/platform/runtime/logger';
import type { DocumentNode, GraphQLFormattedError } from 'graphql';
import type { Graph, Revision } from './graph/graph.ts';
import type { Caller } from './request/caller.ts';
import type { Sender } from './request/sender.ts';
import type { WithHeaders } from './request/sessions.ts';

/**
 * Tells who asks. Throws a GraphQLError that is made for the client: UNAUTHENTICATED (401),
 * BAD_REQUEST (400, two proofs at once), FORBIDDEN (403, a cookie sent from a foreign page),
 * UNAVAILABLE (503, it can't be told now).
 */
export type Identify = (request: WithHeaders & { readonly method?: string }) => Promise<Caller>;

/** Tells whom a token speaks for. Throws UNAUTHENTICATED (401), and UNAVAILABLE (503). */
export type Verify = (token: string) => Promise<Viewer>;

/**
 * Throws UNAUTHENTICATED (401) or FORBIDDEN (403) when the operation selects a field that the
 * viewer may not see. Compiled once per document and revision, so that each event can be asked for.
 */
export type VerifyRights = (
  revision: Revision,
  document: DocumentNode,
  operationName: string | undefined,
  viewer: Viewer | null,
) => void;

/**
 * Takes a cost from what a sender may spend within a minute. Throws a GraphQLError: RATE_LIMITED (429),
 * with the time to wait in `retry-after`.
 */
export type Spend = (sender: Sender, cost: number) => void;

/** One operation of a valid document. */
export type Asked = {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
};

/**
 * Counts what an operation would cost at most, and has its sender pay for it. Throws a GraphQLError:
 * TOO_COSTLY (400), or as Spend does.
 */
export type Charge = (revision: Revision, asked: Asked, sender: Sender) => void;

/**
 * Parses an operation within the limits on its size and shape; the same text gives the same
 * document. Throws a GraphQLError with a 4xx status and a code. It does not validate.
 */
export type ReadOperation = (source: string) => DocumentNode;

/**
 * Does the work as soon as there is room for it. Throws UNAVAILABLE (503) when there is none for too
 * many others, or none before the signal's time is over; and what the work throws.
 */
export type Admit = <Result>(signal: AbortSignal, work: () => Promise<Result>) => Promise<Result>;

/**
 * What a client may see of an error; the rest goes to the log, under the trace id of the work under
 * way. `formatted` is what Apollo made of it, with its codes.
 */
export type FormatError = (
  error: unknown,
  formatted?: GraphQLFormattedError,
) => GraphQLFormattedError;

/** What every door of the gateway is built from. */
export type Parts = {
  readonly graph: Graph;
  readonly identify: Identify;
  readonly verifyRights: VerifyRights;
  readonly charge: Charge;
  readonly readOperation: ReadOperation;
  readonly formatError: FormatError;
  readonly bus: EventBus;
  readonly logger: Logger;
};
