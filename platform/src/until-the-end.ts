import { type Backoff, pause, waitMs } from './backoff.ts';

/**
 * Does a step again and again until the end. After one that failed it waits, longer each time, and
 * goes on. A step that fails because of the end is no fault.
 */
export async function untilTheEnd(
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
    try {
      await step();
      failed = 0;
    } catch (fault) {
      if (end.aborted) return;
      failed += 1;
      onFault(fault, failed);
      await pause(waitMs(backoff, failed), end);
    }
  }
}
