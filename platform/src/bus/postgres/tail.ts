import type { Query } from '../../database/session.ts';
import type { Logger } from '../../runtime/logger.ts';
import { newNotifier } from '../../runtime/notifier.ts';
import { retryUntilStopped } from '../../runtime/retry-until-stopped.ts';
import type { IncomingRecord, Running } from '../bus.ts';
import { brokerBackoff } from '../retry-while-unavailable.ts';
import type { Listener } from './listener.ts';
import { type Cursor, Reading } from './partition-reader.ts';

type Source = { readonly query: Query; readonly listener: Listener; readonly logger: Logger };

/** How long a lost notification can go unseen. */
const lookMs = 5_000;

/** Reads on from the cursors: when there is news, and every few seconds in case some was lost. */
export function startTail(
  { query, listener, logger }: Source,
  cursors: readonly Cursor[],
  onRecord: (record: IncomingRecord) => void,
): Running {
  const end = new AbortController();
  const changed = newNotifier();
  const reading = new Reading();
  reading.moveTo(cursors);
  const unlisten = listener.listen((news) => reading.hear(news) && changed.notify());
  const readOn = async () => {
    const batch = await reading.next(query);
    reading.pass(batch);
    for (const record of batch.records) if (!end.signal.aborted) onRecord(record);
    if (reading.isDue || end.signal.aborted) return;
    await changed.next(lookMs);
    if (!reading.isDue) reading.hear(null);
  };
  const onFault = (err: unknown, failed: number) => {
    reading.hear(null);
    if (failed === 1) logger.warn({ err }, 'a tail could not read, and tries again');
  };
  const running = retryUntilStopped(readOn, { end: end.signal, backoff: brokerBackoff, onFault });
  return {
    stop: async () => {
      end.abort();
      unlisten();
      changed.notify();
      await running;
    },
  };
}
