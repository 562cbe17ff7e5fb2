import type { Query } from '../../database/session.ts';
import type { Logger } from '../../runtime/logger.ts';
import { newNotifier } from '../../runtime/notifier.ts';
import { retryUntilStopped } from '../../runtime/retry-until-stopped.ts';
import type { IncomingRecord, Running } from '../bus.ts';
import { brokerBackoff } from '../retry-while-unavailable.ts';
import type { Listener } from './listener.ts';
import { type Cursor, PartitionReader } from './partition-reader.ts';

type Source = { readonly query: Query; readonly listener: Listener; readonly logger: Logger };

/** Bounds the wait after a lost notification. */
const pollMs = 5_000;

/** Reads from the cursors on: at each notification, and every few seconds in case one was lost. */
export function startTail(
  { query, listener, logger }: Source,
  cursors: readonly Cursor[],
  onRecord: (record: IncomingRecord) => void,
): Running {
  const end = new AbortController();
  const changed = newNotifier();
  const reader = new PartitionReader();
  reader.seek(cursors);
  const unlisten = listener.listen((changes) => reader.markDue(changes) && changed.notify());
  const readOn = async () => {
    const batch = await reader.next(query);
    reader.advance(batch);
    for (const record of batch.records) if (!end.signal.aborted) onRecord(record);
    if (reader.isDue || end.signal.aborted) return;
    await changed.next(pollMs);
    if (!reader.isDue) reader.markDue(null);
  };
  const onFault = (err: unknown, failed: number) => {
    reader.markDue(null);
    if (failed === 1) logger.warn({ err }, 'tail failed, will retry');
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
