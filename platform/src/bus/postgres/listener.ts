import { once } from 'node:events';
import { openSession } from '../../database/session.ts';
import { retryUntilStopped } from '../../runtime/retry-until-stopped.ts';
import { brokerBackoff } from '../retry-while-unavailable.ts';

/**
 * What has changed, by number: partitions that have got records, groups whose members or offsets
 * have moved. Null stands for everything: nobody knows what happened meanwhile.
 */
export type News = ReadonlySet<number> | null;

export type Listener = {
  /** Returns how to stop listening. */
  readonly listen: (tell: (news: News) => void) => () => void;
  readonly close: () => Promise<void>;
};

/** One connection that listens for all who read through one bus. It opens with the first of them. */
export function listenerAt(url: string): Listener {
  const readers = new Set<(news: News) => void>();
  const end = new AbortController();
  const tellAll = (news: News) => {
    for (const tell of readers) tell(news);
  };
  let listening: Promise<void> | undefined;
  return {
    listen: (tell) => {
      readers.add(tell);
      listening ??= retryUntilStopped(() => listenOnce(url, tellAll, end.signal), {
        end: end.signal,
        backoff: brokerBackoff,
        // Readers look for themselves every few seconds; they say what is wrong.
        onFault: () => {},
      });
      return () => readers.delete(tell);
    },
    close: async () => {
      end.abort();
      await listening;
    },
  };
}

/** Resolves when the connection is gone. */
async function listenOnce(url: string, tell: (news: News) => void, end: AbortSignal) {
  const { client } = await openSession(url);
  const ended = once(client, 'end');
  // It fails as the first statement does when the connection breaks, and then nobody waits for it.
  ended.catch(() => {});
  const leave = () => void client.end();
  end.addEventListener('abort', leave);
  if (end.aborted) leave();
  try {
    client.on('notification', ({ payload }) => tell(newsOf(payload)));
    await client.query('listen bus');
    tell(null);
    await ended;
  } finally {
    end.removeEventListener('abort', leave);
  }
}

function newsOf(payload: string | undefined): News {
  return payload ? new Set(payload.split(',').map(Number)) : null;
}
