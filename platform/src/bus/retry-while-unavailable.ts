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
      return await run();
    } catch (fault) {
      if (!isUnavailable(fault)) throw fault;
      if (end.aborted) throw new BusUnavailable(fault);
    }
    await pause(delayMs(brokerBackoff, failed), end);
  }
}
