import { byEvents } from './by-events.ts';
import { bySocket } from './by-socket.ts';
import { forgetCursor, storeCursor } from './cursors.ts';
import type { Connection, TabMessage, Transport, Want } from './want.ts';

/** A want that no tab has repeated for this long is ended. */
const unwantedMs = 60_000;
const sweepMs = 20_000;

type Held = {
  readonly want: Want;
  wantedAt: number;
  end: () => void;
  connection: Connection;
  value?: unknown;
};

/**
 * Holds the connection of a browser: opens each subscription once, whichever tabs want it, and sends what comes to
 * all of them by `send`. Returns the function that takes a want.
 */
export function holdConnection(send: (message: TabMessage) => void): (want: Want) => void {
  const held = new Map<string, Held>();
  let transport = firstTransport(() => useEvents());

  const open = (entry: Held) => {
    const { key } = entry.want;
    entry.end();
    entry.end = transport(entry.want, {
      onValue: (value) => {
        const { cursor } = value as { cursor?: string };
        if (cursor) storeCursor(key, cursor);
        entry.value = value;
        setConnection(entry, 'live');
        send({ kind: 'value', key, value });
      },
      onConnection: (connection) => setConnection(entry, connection),
      onRefused: (code) => onRefused(entry, code),
    });
  };
  const setConnection = (entry: Held, connection: Connection) => {
    entry.connection = connection;
    send({ kind: 'connection', key: entry.want.key, connection });
  };
  const onRefused = (entry: Held, code: string) => {
    forgetCursor(entry.want.key);
    if (code === 'CURSOR_TOO_OLD' || code === 'CURSOR_INVALID' || code === 'TOO_SLOW') open(entry);
    else setConnection(entry, code === 'UNAUTHENTICATED' ? 'loggedOut' : 'polling');
  };
  const useEvents = () => {
    if (transport === byEvents) return;
    transport = byEvents;
    for (const entry of held.values()) open(entry);
  };
  setInterval(() => endUnwanted(held), sweepMs);

  return (want) => {
    const known = held.get(want.key);
    if (!known) {
      const entry: Held = { want, wantedAt: Date.now(), end: () => {}, connection: 'connecting' };
      held.set(want.key, entry);
      open(entry);
      return;
    }
    known.wantedAt = Date.now();
    send({ kind: 'connection', key: want.key, connection: known.connection });
    if (known.value) send({ kind: 'value', key: want.key, value: known.value });
  };
}

/** A socket, or streams of events in a browser that has no sockets. */
function firstTransport(onUnusable: () => void): Transport {
  try {
    return bySocket(onUnusable);
  } catch {
    return byEvents;
  }
}

/** Ends what no tab has wanted for a while. */
function endUnwanted(held: Map<string, Held>): void {
  for (const [key, { wantedAt, end }] of held) {
    if (Date.now() - wantedAt < unwantedMs) continue;
    held.delete(key);
    end();
  }
}
