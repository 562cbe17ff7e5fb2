import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** An execution result. */
// biome-ignore lint/suspicious/noExplicitAny: tests read messages of any shape
type Result = { data?: any; errors?: any };

/** A client with one subscription, over any transport. */
export type Subscriber = {
  /** The next message. Never resolves when the subscription has ended. */
  readonly next: () => Promise<Result>;
  /** Resolves with the errors that rejected or ended the subscription. */
  readonly endErrors: Promise<{ message: string; extensions: { code: string } }[]>;
  /** Resolves when the server has completed the subscription without an error. */
  readonly completed: Promise<void>;
  /** Resolves when the server has closed the connection: a close code, or 0 for a stream. */
  readonly closed: Promise<number>;
  /** The number of messages that were received and not read by the test. */
  readonly waiting: () => number;
  /** Over WebSocket only: stops reading from the connection until `resume`. */
  readonly pause: () => void;
  readonly resume: () => void;
  readonly disconnect: () => void;
};

export type SubscribeOptions = {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly token?: string;
  readonly cookie?: string;
  /** Over SSE only: what a browser sends when it reconnects. */
  readonly lastEventId?: string;
};

export type Connect = (url: string, options: SubscribeOptions) => Promise<Subscriber>;

/** Matches received messages with the tests that wait for them. */
class ResultQueue {
  readonly #received: Result[] = [];
  readonly #waiting: ((result: Result) => void)[] = [];

  get size(): number {
    return this.#received.length;
  }

  push(result: Result): void {
    const resolve = this.#waiting.shift();
    if (resolve) resolve(result);
    else this.#received.push(result);
  }

  next(): Promise<Result> {
    const result = this.#received.shift();
    return result ? Promise.resolve(result) : new Promise((resolve) => this.#waiting.push(resolve));
  }
}

/** How a subscription ended. */
class End {
  readonly errors = Promise.withResolvers<Awaited<Subscriber['endErrors']>>();
  readonly completed = Promise.withResolvers<void>();
  readonly closed = Promise.withResolvers<number>();
}

function asSubscriber(results: ResultQueue, { errors, completed, closed }: End) {
  return {
    next: () => results.next(),
    waiting: () => results.size,
    endErrors: errors.promise,
    completed: completed.promise,
    closed: closed.promise,
  };
}

/** Uses the client of graphql-ws, which implements the protocol independently of our server. */
export const overWebSocket: Connect = async (url, { query, variables, token, cookie }) => {
  let socket: WebSocket | undefined;
  class WithCookie extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers: cookie ? { cookie } : {} });
      socket = this;
    }
  }
  const results = new ResultQueue();
  const end = new End();
  const client = createClient({
    url: url.replace('http:', 'ws:'),
    webSocketImpl: WithCookie,
    retryAttempts: 0,
    ...(token && { connectionParams: { authorization: `Bearer ${token}` } }),
    on: { closed: (event) => end.closed.resolve((event as CloseEvent).code) },
    onNonLazyError: () => {},
  });
  client.subscribe(
    { query, ...(variables && { variables }) },
    {
      next: (result) => results.push(result as Result),
      error: (errors) => Array.isArray(errors) && end.errors.resolve(errors),
      complete: () => end.completed.resolve(),
    },
  );
  return {
    ...asSubscriber(results, end),
    pause: () => socket?.pause(),
    resume: () => socket?.resume(),
    disconnect: () => void client.dispose(),
  };
};

/** Parses the raw stream of server-sent events. */
export const overSse: Connect = async (url, options) => {
  const { query, variables, token, cookie, lastEventId } = options;
  const leaving = new AbortController();
  const results = new ResultQueue();
  const end = new End();
  const response = await fetch(url, {
    method: 'POST',
    signal: leaving.signal,
    body: JSON.stringify({ query, variables }),
    headers: {
      accept: 'text/event-stream',
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
      ...(cookie && { cookie }),
      ...(lastEventId && { 'last-event-id': lastEventId }),
    },
  });
  const read = async () => {
    let text = '';
    for await (const bytes of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const events = (text + bytes).split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) take(event);
    }
    end.closed.resolve(0);
  };
  const take = (event: string) => {
    if (event.startsWith('event: complete')) end.completed.resolve();
    const data = /^data: (.+)$/m.exec(event)?.[1];
    if (!data) return;
    const result = JSON.parse(data);
    if (result.data === undefined) end.errors.resolve(result.errors);
    else results.push(result);
  };
  read().catch(() => end.closed.resolve(0));
  const nothing = () => {};
  const subscriber = asSubscriber(results, end);
  return { ...subscriber, pause: nothing, resume: nothing, disconnect: () => leaving.abort() };
};
