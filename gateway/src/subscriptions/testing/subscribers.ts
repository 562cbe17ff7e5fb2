import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** What comes to a client, one after the other. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into messages of any shape
type Told = { data?: any; errors?: any };

/** A client that listens, over one transport or the other. */
export type Listening = {
  /** The next message. Rejects when the subscription ended instead. */
  readonly next: () => Promise<Told>;
  /** The errors that ended it. */
  readonly refused: Promise<{ message: string; extensions: { code: string } }[]>;
  /** Resolves when the server has closed the connection: a close code, or 0 for a stream. */
  readonly closed: Promise<number>;
  /** How many messages have come that nobody asked for yet. */
  readonly waiting: () => number;
  /** Over WebSocket only: reads nothing from the connection until it resumes. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** The client leaves. */
  readonly leave: () => void;
};

export type Asked = {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly token?: string;
  readonly cookie?: string;
  /** Over SSE only: what a browser sends when it comes back. */
  readonly lastEventId?: string;
};

export type Listen = (url: string, asked: Asked) => Promise<Listening>;

/** Messages that have come, and those that are waited for. */
class Inbox {
  readonly #come: Told[] = [];
  readonly #wanted: ((told: Told) => void)[] = [];

  get waiting(): number {
    return this.#come.length;
  }

  push(told: Told): void {
    const wanted = this.#wanted.shift();
    if (wanted) wanted(told);
    else this.#come.push(told);
  }

  next(): Promise<Told> {
    const told = this.#come.shift();
    return told ? Promise.resolve(told) : new Promise((resolve) => this.#wanted.push(resolve));
  }
}

function asListening(
  inbox: Inbox,
  refused: Listening['refused'],
  closed: Listening['closed'],
): Pick<Listening, 'next' | 'waiting' | 'refused' | 'closed'> {
  return {
    next: () => inbox.next(),
    waiting: () => inbox.waiting,
    refused,
    closed,
  };
}

/** By graphql-ws's own client: it knows the protocol better than we do. */
export const overWebSocket: Listen = async (url, { query, variables, token, cookie }) => {
  let socket: WebSocket | undefined;
  class WithCookie extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers: cookie ? { cookie } : {} });
      socket = this;
    }
  }
  const inbox = new Inbox();
  const closed = Promise.withResolvers<number>();
  const refused = Promise.withResolvers<Awaited<Listening['refused']>>();
  const client = createClient({
    url: url.replace('http:', 'ws:'),
    webSocketImpl: WithCookie,
    retryAttempts: 0,
    ...(token && { connectionParams: { authorization: `Bearer ${token}` } }),
    on: { closed: (event) => closed.resolve((event as CloseEvent).code) },
    onNonLazyError: () => {},
  });
  client.subscribe(
    { query, ...(variables && { variables }) },
    {
      next: (told) => inbox.push(told as Told),
      error: (errors) => Array.isArray(errors) && refused.resolve(errors),
      complete: () => {},
    },
  );
  return {
    ...asListening(inbox, refused.promise, closed.promise),
    pause: () => socket?.pause(),
    resume: () => socket?.resume(),
    leave: () => void client.dispose(),
  };
};

/** By reading the stream as it stands. */
export const overSse: Listen = async (url, asked) => {
  const { query, variables, token, cookie, lastEventId } = asked;
  const leaving = new AbortController();
  const inbox = new Inbox();
  const closed = Promise.withResolvers<number>();
  const refused = Promise.withResolvers<Awaited<Listening['refused']>>();
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
    closed.resolve(0);
  };
  const take = (event: string) => {
    const data = /^data: (.+)$/m.exec(event)?.[1];
    if (!data) return;
    const told = JSON.parse(data);
    if (told.data === undefined) refused.resolve(told.errors);
    else inbox.push(told);
  };
  read().catch(() => closed.resolve(0));
  const nothing = () => {};
  const reading = asListening(inbox, refused.promise, closed.promise);
  return { ...reading, pause: nothing, resume: nothing, leave: () => leaving.abort() };
};
