import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { GraphQLFormattedError } from 'graphql';
import type { Sink } from '../stream/message.ts';

/**
 * The answer to one request, as server-sent events (WHATWG HTML, section 9.2) in the distinct
 * connections mode of GraphQL over SSE. The id of an event is the message's cursor: a browser sends
 * it as `Last-Event-ID` when it comes back. graphql-sse writes no ids, hence this.
 */
export class EventStream implements Sink {
  readonly #response: ServerResponse;
  readonly #unsentBytesMax: number;

  constructor(response: ServerResponse, headers: OutgoingHttpHeaders, unsentBytesMax: number) {
    this.#response = response;
    this.#unsentBytesMax = unsentBytesMax;
    response.writeHead(200, {
      ...headers,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // Proxies of the nginx kind would wait until there is more.
      'x-accel-buffering': 'no',
    });
    this.beat();
  }

  readonly next: Sink['next'] = ({ text, cursor }) => {
    const id = cursor ? `id: ${cursor}\n` : '';
    const event = `event: next\n${id}data: ${text}\n\n`;
    const response = this.#response;
    if (response.writableLength < this.#unsentBytesMax) return void response.write(event);
    return new Promise((resolve) => response.write(event, () => resolve()));
  };

  readonly end = (errors: readonly GraphQLFormattedError[]) => {
    const result = JSON.stringify({ errors });
    this.#response.end(`event: next\ndata: ${result}\n\nevent: complete\ndata:\n\n`);
  };

  /** A comment, so that nobody on the way takes the connection for dead. */
  beat(): void {
    this.#response.write(':\n\n');
  }
}
