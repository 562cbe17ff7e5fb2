import type { Caller } from './caller.ts';
import type { Sender } from './sender.ts';
import type { Trace } from './trace.ts';

/** What accompanies one execution, from the client's request to each fetch from a subgraph. */
export type Context = {
  readonly caller: Caller;
  readonly trace: Trace;
  /** Aborts when nobody waits for the answer any more, or the time for all of it is over. */
  readonly signal: AbortSignal;
};

/** That of an operation which somebody has sent. */
export type SentContext = Context & Sender;
