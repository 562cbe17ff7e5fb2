import { type Backoff, delayMs, pause } from '../runtime/backoff.ts';
import { BusUnavailable } from './bus.ts';
import { isUnavailable } from './is-unavailable.ts';

/** Short waits: a caller that waits for the broker has nothing else to do. */
export const brokerBackoff: Backoff = { firstMs: 100, factor: 2, maxMs: 2_000 };

/**
 * Retries `run` while the broker or a database is unavailable. Throws any other fault, and
 * BusUnavailable once `end` is aborted.
 */
export async function retryWhileUnavailable<Result>(
  run: () => Promise<Result>,
  end: AbortSignal,
): Promise<Result> {
  for (let failed = 1; ; failed += 1) {
    try {
      const result = await run();
      if (!end.aborted) return result;
    } catch (fault) {
      if (!isUnavailable(fault)) throw fault;
      if (end.aborted) throw new BusUnavailable(fault);
    }
    // A consumer that begins after the bus was closed would never be stopped.
    if (end.aborted) throw new BusUnavailable(new Error('The bus is closed.'));
    await pause(delayMs(brokerBackoff, failed), end);
  }
}
