import { once } from 'node:events';
import { openSession } from '../../database/session.ts';
import { retryUntilStopped } from '../../runtime/retry-until-stopped.ts';
import { brokerBackoff } from '../retry-while-unavailable.ts';

/**
 * The ids of what has changed: partitions with new records, groups with other members or offsets.
 * Null stands for everything: notifications may have been lost.
 */
export type Changes = ReadonlySet<number> | null;

export type Listener = {
  /** Returns a function that stops listening. */
  readonly listen: (onChange: (changes: Changes) => void) => () => void;
  readonly close: () => Promise<void>;
};

/** Listens for all readers of one bus over one connection, which the first reader opens. */
export function listenerAt(url: string): Listener {
  const readers = new Set<(changes: Changes) => void>();
  const end = new AbortController();
  const notifyAll = (changes: Changes) => {
    for (const onChange of readers) onChange(changes);
  };
  let listening: Promise<void> | undefined;
  return {
    listen: (onChange) => {
      readers.add(onChange);
      listening ??= retryUntilStopped(() => listenOnce(url, notifyAll, end.signal), {
        end: end.signal,
        backoff: brokerBackoff,
        // Readers poll every few seconds as well, and log what is wrong.
        onFault: () => {},
      });
      return () => readers.delete(onChange);
    },
    close: async () => {
      end.abort();
      await listening;
    },
  };
}

/** Resolves when the connection has ended. */
async function listenOnce(url: string, onChange: (changes: Changes) => void, end: AbortSignal) {
  const { client } = await openSession(url);
  const ended = once(client, 'end');
  // When the connection breaks at the first statement this rejects too, and nothing awaits it.
  ended.catch(() => {});
  const leave = () => void client.end();
  end.addEventListener('abort', leave);
  if (end.aborted) leave();
  try {
    client.on('notification', ({ payload }) => onChange(changesIn(payload)));
    await client.query('listen bus');
    onChange(null);
    await ended;
  } finally {
    end.removeEventListener('abort', leave);
    // The statement may have had no answer in time: an open connection keeps the process alive.
    leave();
  }
}

function changesIn(payload: string | undefined): Changes {
  return payload ? new Set(payload.split(',').map(Number)) : null;
}
