import { type Backoff, delayMs, pause } from './backoff.ts';

/** A step that went well for so long has nothing to do with the faults before it. */
const wellMs = 60_000;

/**
 * Does a step again and again until the end. After one that failed it waits, longer each time, and
 * goes on. A step that fails because of the end is no fault.
 */
export async function retryUntilStopped(
  step: () => Promise<unknown>,
  options: {
    readonly end: AbortSignal;
    readonly backoff: Backoff;
    /** `failed` steps in a row. */
    readonly onFault: (fault: unknown, failed: number) => void;
  },
): Promise<void> {
  const { end, backoff, onFault } = options;
  for (let failed = 0; !end.aborted; ) {
    const begunAt = performance.now();
    try {
      await step();
      failed = 0;
    } catch (fault) {
      if (end.aborted) return;
      failed = performance.now() - begunAt < wellMs ? failed + 1 : 1;
      onFault(fault, failed);
      await pause(delayMs(backoff, failed), end);
    }
  }
}
