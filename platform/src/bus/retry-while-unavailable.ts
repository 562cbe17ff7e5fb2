import { once } from 'node:events';
import { type Backoff, delayMs, pause } from '../runtime/backoff.ts';
import { BusUnavailable } from './bus.ts';
import { isUnavailable } from './is-unavailable.ts';

/** Short waits: a caller that waits for the broker has nothing else to do. */
export const brokerBackoff: Backoff = { firstMs: 100, factor: 2, maxMs: 2_000 };

/**
 * Retries `run` while the broker or a database is unavailable. Throws any other fault, and
 * BusUnavailable as soon as `end` is aborted, without waiting for an attempt under way.
 */
export async function retryWhileUnavailable<Result>(
  run: () => Promise<Result>,
  end: AbortSignal,
): Promise<Result> {
  const done = new AbortController();
  const aborted = once(end, 'abort', { signal: done.signal }).catch(() => {});
  try {
    for (let failed = 1; !end.aborted; failed += 1) {
      const attempt = await Promise.race([attemptOf(run), aborted]);
      // A consumer that begins after the bus was closed would never be stopped.
      if (end.aborted) break;
      if (attempt && 'result' in attempt) return attempt.result;
      await pause(delayMs(brokerBackoff, failed), end);
    }
  } finally {
    done.abort();
  }
  throw new BusUnavailable(new Error('The wait for the broker was ended.'));
}

/** Returns null when the broker is unavailable. Throws any other fault. */
async function attemptOf<Result>(
  run: () => Promise<Result>,
): Promise<{ readonly result: Result } | null> {
  try {
    return { result: await run() };
  } catch (fault) {
    if (isUnavailable(fault)) return null;
    throw fault;
  }
}
