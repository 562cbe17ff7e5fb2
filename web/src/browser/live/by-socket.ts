import { type Client, createClient } from 'graphql-ws';
import { storedCursor } from './cursors.ts';
import type { Transport, Want } from './want.ts';

/** Between two pings, and how long a pong may take. */
const pingMs = 10_000;
const pongMs = 5_000;
/** Close codes with which the gateway says that the login has ended, or that the page may not use it. */
const loggedOutCode = 4403;

/**
 * Subscribes over one WebSocket for all wants, and connects again for ever once it has worked. `onUnusable` is
 * called when the very first attempt fails: something between the browser and the shop closes sockets.
 */
export function bySocket(onUnusable: () => void): Transport {
  let hasWorked = false;
  let isConnected = false;
  const client = newClient({
    connected: () => {
      hasWorked = true;
      isConnected = true;
    },
    closed: () => {
      isConnected = false;
      if (!hasWorked) onUnusable();
    },
  });
  return (want, { onValue, onConnection, onRefused }) => {
    // Another subscription has connected already, and the first message may come much later.
    if (isConnected) onConnection('live');
    const offs = [
      client.on('connected', () => onConnection('live')),
      client.on('closed', () => onConnection('connecting')),
    ];
    const end = client.subscribe<Record<string, unknown>>(payloadOf(want), {
      next: ({ data, errors }) => {
        const code = errors?.[0]?.extensions?.code;
        if (data?.[want.field]) onValue(data[want.field]);
        else if (code) onRefused(String(code));
      },
      error: (fault) => {
        // A constructor that throws closes nothing.
        if (!hasWorked) onUnusable();
        else onRefused(codeOf(fault));
      },
      complete: () => {},
    });
    return () => {
      for (const off of offs) off();
      end();
    };
  };
}

/** The variables have a getter, as the same object is sent again after each reconnect. */
function payloadOf({ key, query, variables }: Want) {
  const withCursor = {
    ...variables,
    get after() {
      return storedCursor(key);
    },
  };
  return { query, variables: withCursor };
}

function newClient(on: { readonly connected: () => void; readonly closed: () => void }): Client {
  let pongTimer: ReturnType<typeof setTimeout> | undefined;
  const address = new URL('/graphql', location.href);
  address.protocol = address.protocol.replace('http', 'ws');
  const client = createClient({
    url: address.href,
    keepAlive: pingMs,
    retryAttempts: Number.POSITIVE_INFINITY,
    // `closed` of the first attempt has replaced this transport.
    shouldRetry: () => true,
    retryWait: async (attempt) => {
      const waitMs = Math.min(500 * 2 ** attempt, 10_000) * (0.5 + Math.random() / 2);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, waitMs);
        const atOnce = () => {
          clearTimeout(timer);
          resolve();
        };
        addEventListener('online', atOnce, { once: true });
      });
    },
    on: {
      ...on,
      ping: (isReceived) => {
        if (!isReceived) pongTimer = setTimeout(() => client.terminate(), pongMs);
      },
      pong: (isReceived) => {
        if (isReceived) clearTimeout(pongTimer);
      },
    },
  });
  return client;
}

/** The code of an error of a subscription: of its first GraphQL error, or of the end of the socket. */
function codeOf(fault: unknown): string {
  if (Array.isArray(fault)) return String(fault[0]?.extensions?.code ?? 'INTERNAL');
  const { code } = Object(fault) as { code?: unknown };
  return code === loggedOutCode ? 'UNAUTHENTICATED' : 'CONNECTION_LOST';
}
