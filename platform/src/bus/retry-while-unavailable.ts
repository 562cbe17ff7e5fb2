import { type Backoff, pause, waitMs } from '../runtime/backoff.ts';
import { BusAway } from './faults.ts';
import { isAway } from './is-unavailable.ts';

/** A broker that comes back is used again soon: who waits for it has nothing else to do. */
export const untilBrokerIsBack: Backoff = { firstMs: 100, factor: 2, maxMs: 2_000 };

/** Does it as soon as the broker is there. Any other fault is thrown, and BusAway when it ends. */
export async function patiently<Result>(
  run: () => Promise<Result>,
  end: AbortSignal,
): Promise<Result> {
  for (let failed = 1; ; failed += 1) {
    try {
      return await run();
    } catch (fault) {
      if (!isAway(fault)) throw fault;
      if (end.aborted) throw new BusAway(fault);
    }
    await pause(waitMs(untilBrokerIsBack, failed), end);
  }
}
