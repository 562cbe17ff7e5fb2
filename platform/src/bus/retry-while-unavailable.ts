import { type Backoff, delayMs, pause } from '../runtime/backoff.ts';
import { BusUnavailable } from './faults.ts';
import { isUnavailable } from './is-unavailable.ts';

/** A broker that comes back is used again soon: who waits for it has nothing else to do. */
export const brokerBackoff: Backoff = { firstMs: 100, factor: 2, maxMs: 2_000 };

/** Does it as soon as the broker is there. Any other fault is thrown, and BusAway when it ends. */
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
