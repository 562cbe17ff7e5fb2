import type { Caller, Sender } from './caller.ts';
import type { Trace } from './trace.ts';

/** The context of one execution, from the client's request to each fetch from a subgraph. */
export type Context = {
  readonly caller: Caller;
  readonly trace: Trace;
  /** Aborts when the client disconnects, or at the time limit of the whole response. */
  readonly signal: AbortSignal;
};

/** The context of an operation that a client has sent. */
export type SentContext = Context &
  Sender & {
    /** The most that the operation may cost, if not the configured limit. */
    readonly costMax?: number;
  };
