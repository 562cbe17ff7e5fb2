/** The graph has answered with an error that is no refusal, or not at all. */
export class GraphFault extends Error {
  override readonly name = 'GraphFault';
  /** The code of the first error, such as `RATE_LIMITED`. */
  readonly code: string;
  /** The id to tell the support; null without an answer. */
  readonly traceId: string | null;

  constructor(code: string, message: string, traceId: string | null = null) {
    super(message);
    this.code = code;
    this.traceId = traceId;
  }
}

/**
 * Whether the graph has answered with an error. Not by the class: the pages are built into a file of their own, which has another copy
 * of it than the server.
 */
export function isGraphFault(fault: unknown): fault is GraphFault {
  return fault instanceof Error && fault.name === 'GraphFault';
}
