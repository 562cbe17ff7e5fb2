import { EventEmitter, on } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { newParts, type Stoppable } from '@souk/platform/testing/test-file';
import { type DocumentNode, type GraphQLSchema, graphql, parse } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/http';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

export type Protocol = 'graphql-ws' | 'sse';

/** Emits the events of a subgraph, and knows how many subscriptions wait for them. */
export class Events {
  readonly #emitter = new EventEmitter().setMaxListeners(0);

  /** The subscriptions that are open at the subgraph. */
  get open(): number {
    return this.#emitter.listenerCount('event');
  }

  emit(event: object): void {
    this.#emitter.emit('event', event);
  }

  /** Completes all subscriptions. */
  complete(): void {
    this.#emitter.emit('end');
  }

  /** The source stream of one subscription. Not a generator: that one could not be ended while it waits. */
  subscribe(): AsyncIterableIterator<unknown> {
    const events = on(this.#emitter, 'event', { close: ['end'] });
    return {
      next: async () => {
        const { done, value } = await events.next();
        return done ? { done, value } : { value: value[0] };
      },
      return: async () => {
        await events.return?.();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }
}

export type LiveSubgraph = Stoppable & {
  readonly typeDefs: DocumentNode;
  readonly url: string;
  readonly events: Events;
  /** The requests for subscriptions: the headers, and the payload of `connection_init`. */
  readonly received: { headers: IncomingHttpHeaders; init: unknown; query: string }[];
  readonly connections: () => Promise<number>;
  /** Breaks all connections, as a crash does. */
  readonly breakConnections: () => void;
};

type Definition = { readonly sdl: string; readonly resolvers: (events: Events) => object };
/** Whether a connection with these headers is accepted. */
export type Accept = (headers: IncomingHttpHeaders) => boolean | Promise<boolean>;

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@external", "@requires", "@authenticated", "@requiresScopes"])`;

/** Starts a subgraph whose subscriptions are served by graphql-ws or graphql-sse, at the address of queries. */
export async function startLiveSubgraph(
  { sdl, resolvers }: Definition,
  protocol: Protocol,
  accept: Accept = () => true,
): Promise<LiveSubgraph> {
  const events = new Events();
  const typeDefs = parse(`${link}\n${sdl}`);
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers(events) as never }]);
  const received: LiveSubgraph['received'] = [];
  const { parts, stoppable } = newParts();
  const answer = queries(schema);
  const stream = streams(schema, received, accept);
  const http = createServer((request, response) => {
    const isStream = protocol === 'sse' && request.headers.accept === 'text/event-stream';
    void (isStream ? stream : answer)(request, response);
  });
  const breakSockets =
    protocol === 'graphql-ws' ? serveSockets(http, schema, received, accept) : () => {};
  const breakConnections = () => {
    breakSockets();
    http.closeAllConnections();
  };
  parts.defer(async () => {
    breakConnections();
    await new Promise((resolve) => http.close(resolve));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`;
  const connections = promisify(http.getConnections.bind(http));
  return { typeDefs, url, events, received, connections, breakConnections, ...stoppable };
}

function queries(schema: GraphQLSchema) {
  return async (request: IncomingMessage, response: ServerResponse) => {
    const { query, variables } = JSON.parse(await text(request));
    const result = await graphql({ schema, source: query, variableValues: variables });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  };
}

function streams(schema: GraphQLSchema, received: LiveSubgraph['received'], accept: Accept) {
  return createHandler({
    schema,
    authenticate: async ({ raw }) =>
      (await accept(raw.headers)) ? '' : [null, { status: 401, statusText: 'Unauthorized' }],
    onSubscribe: ({ raw }, { query }) => {
      received.push({ headers: raw.headers, init: null, query });
    },
  });
}

function serveSockets(
  server: ReturnType<typeof createServer>,
  schema: GraphQLSchema,
  received: LiveSubgraph['received'],
  accept: Accept,
) {
  const sockets = new WebSocketServer({ server });
  useServer(
    {
      schema,
      onConnect: ({ extra }) => accept(extra.request.headers),
      onSubscribe: ({ extra, connectionParams }, _, { query }) => {
        received.push({ headers: extra.request.headers, init: connectionParams, query });
      },
    },
    sockets,
  );
  return () => {
    for (const socket of sockets.clients) socket.terminate();
  };
}
