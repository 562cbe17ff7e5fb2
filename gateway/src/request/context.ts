import type { ExecutionResult } from 'graphql';
import type { Caller, Sender } from './caller.ts';
import type { ReturnedHeaders } from './returned-headers.ts';
import type { Trace } from './trace.ts';

/** The context of one execution, from the client's request to each fetch from a subgraph. */
export type Context = {
  readonly caller: Caller;
  readonly trace: Trace;
  /** Aborts when the client disconnects, or at the time limit of the whole response. */
  readonly signal: AbortSignal;
  /** Headers of the client that are forwarded to subgraphs, by the names they have there. */
  readonly forwarded?: Readonly<Record<string, string>>;
  /** Collects the headers of subgraphs' answers that the client receives. Absent where it receives none. */
  readonly returned?: ReturnedHeaders;
};

/** The context of an operation that a client has sent. */
export type SentContext = Context &
  Sender & {
    /** The most that the operation may cost, if not the configured limit. */
    readonly costMax?: number;
    /** Set when the operation was already run, and only its answer is missing. */
    readonly executed?: Executed;
  };

/** The cost of a request, beside what its sender may still consume. */
export type ConsumedCost = {
  readonly requested: number;
  /** What is left of the limit: after the request, or, if it was rejected, for a cheaper one. */
  readonly remaining: number;
  /** What the sender may consume within a minute. */
  readonly limit: number;
  /** The time until the whole limit is available again; 0 when nothing of it is consumed. */
  readonly resetSeconds: number;
};

/** An operation that was run and charged. `startedAt` is a time of `performance.now()`. */
export type Executed = {
  readonly result: ExecutionResult;
  readonly cost: ConsumedCost | null;
  readonly startedAt: number;
};
