import type { Caller, Sender } from './caller.ts';
import type { Trace } from './trace.ts';

/** What accompanies one execution, from the client's request to each fetch from a subgraph. */
export type Context = {
  readonly caller: Caller;
  readonly trace: Trace;
  /** Aborts when the client has disconnected, or when the time for the whole answer is over. */
  readonly signal: AbortSignal;
};

/** The context of an operation that a client has sent. */
export type SentContext = Context & Sender;
