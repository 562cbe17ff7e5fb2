import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';

export type SubgraphResponse = {
  readonly status: number;
  readonly text: string;
  readonly headers?: IncomingHttpHeaders;
  /** The claims of the caller have changed: their session needs new tokens. */
  readonly refreshSession?: boolean;
};

/** The time limit of a call ended. */
export function timedOut(): DOMException {
  return new DOMException('The subgraph took too long.', 'TimeoutError');
}

export function isTimeout(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'TimeoutError';
}

const responseBytesMax = 20 * 2 ** 20;
/** What is still read of a response that nothing waits for: to open a connection costs more than that. */
const unusedBytesMax = 64 * 2 ** 10;
const unusedMs = 5_000;

type Outcome = {
  readonly resolve: (response: SubgraphResponse) => void;
  readonly reject: (reason: unknown) => void;
  /** Called once, when the call needs its connection or its place in the queue no more. */
  readonly onOver?: () => void;
};

/**
 * One call of a subgraph, as undici's handler of it. When the signal aborts, it rejects at once. A call that is not
 * sent by then is dropped. After a timeout the connection is closed; otherwise the response is read to its end, so that
 * the connection can be used again, unless it is larger than 64 KB or takes five more seconds.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly #signal: AbortSignal;
  readonly #outcome: Outcome;
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | null = null;
  #status = 0;
  #headers: IncomingHttpHeaders = {};
  #bytes = 0;
  #isOver = false;
  #unusedTimer: NodeJS.Timeout | undefined;

  constructor(signal: AbortSignal, outcome: Outcome) {
    this.#signal = signal;
    this.#outcome = outcome;
    signal.addEventListener('abort', this.#abandon, { once: true });
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // Drops the call before it is sent; to abort it would close the connection.
    if (this.#isOver) throw this.#signal.reason;
    this.#controller = controller;
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    headers: IncomingHttpHeaders,
  ): void {
    this.#status = status;
    this.#headers = headers;
    if (Number(headers['content-length'] ?? 0) > this.#bytesMax) this.#refuse(controller);
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#bytesMax) this.#refuse(controller);
    else if (!this.#isOver) this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    clearTimeout(this.#unusedTimer);
    this.#outcome.onOver?.();
    if (!this.#end()) return;
    const [status, headers] = [this.#status, this.#headers];
    const refreshSession = headers['x-souk-refresh-session'] === '1';
    this.#outcome.resolve({ status, text: textOf(this.#chunks), headers, refreshSession });
  }

  onResponseError(_: unknown, error: Error): void {
    clearTimeout(this.#unusedTimer);
    this.#outcome.onOver?.();
    if (this.#end()) this.#outcome.reject(error);
  }

  get #bytesMax(): number {
    return this.#isOver ? unusedBytesMax : responseBytesMax;
  }

  #refuse(controller: Dispatcher.DispatchController): void {
    controller.abort(new Error(`The response has more than ${this.#bytesMax} bytes.`));
  }

  /** Returns false when the call already had its outcome. */
  #end(): boolean {
    if (this.#isOver) return false;
    this.#isOver = true;
    this.#signal.removeEventListener('abort', this.#abandon);
    return true;
  }

  readonly #abandon = (): void => {
    if (!this.#end()) return;
    const { reason } = this.#signal;
    this.#outcome.reject(reason);
    const controller = this.#controller;
    if (!controller) return;
    if (isTimeout(reason) || this.#bytes > unusedBytesMax) controller.abort(reason);
    else {
      this.#chunks.length = 0;
      this.#unusedTimer = setTimeout(() => controller.abort(reason), unusedMs).unref();
    }
  };
}

/** Without the mark that some servers begin UTF-8 with. */
function textOf(chunks: readonly Buffer[]): string {
  const [first] = chunks;
  const bytes = chunks.length === 1 && first ? first : Buffer.concat(chunks);
  const text = bytes.toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
