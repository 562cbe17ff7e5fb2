import { setTimeout as sleep } from 'node:timers/promises';

/** Wait before the next attempt: `firstMs`, multiplied by `factor` each time, at most `maxMs`. */
export type Backoff = {
  readonly firstMs: number;
  readonly factor: number;
  readonly maxMs: number;
};

/** For an unavailable server. */
export const defaultBackoff: Backoff = { firstMs: 100, factor: 2, maxMs: 30_000 };

/**
 * Returns the wait in ms after `failed` failed attempts, with full jitter: clients that failed
 * together don't retry together (M. Brooker, Exponential Backoff and Jitter, AWS 2015).
 */
export function delayMs({ firstMs, factor, maxMs }: Backoff, failed: number): number {
  return Math.random() * Math.min(maxMs, firstMs * factor ** (failed - 1));
}

/** Waits that long, or until `end` is aborted. */
export async function pause(ms: number, end: AbortSignal): Promise<void> {
  // Only `end` can reject it, and then the wait is over as well.
  await sleep(ms, undefined, { signal: end }).catch(() => {});
}
