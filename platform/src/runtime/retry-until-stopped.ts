import { type Backoff, delayMs, pause } from './backoff.ts';

/** A step that ran this long starts a new count of failures. */
const healthyMs = 60_000;

/**
 * Repeats a step until `end` is aborted. After a failed one it waits, longer each time, and goes on.
 * A step that fails after the abort is not a fault.
 */
export async function retryUntilStopped(
  step: () => Promise<unknown>,
  options: {
    readonly end: AbortSignal;
    readonly backoff: Backoff;
    /** `failed` is the number of failed steps in a row. */
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
      failed = performance.now() - begunAt < healthyMs ? failed + 1 : 1;
      onFault(fault, failed);
      await pause(delayMs(backoff, failed), end);
    }
  }
}
