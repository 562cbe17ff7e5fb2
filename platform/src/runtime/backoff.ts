import { setTimeout as sleep } from 'node:timers/promises';

/** How long to wait before the next try: `firstMs`, times `factor` each time, `maxMs` at most. */
export type Backoff = {
  readonly firstMs: number;
  readonly factor: number;
  readonly maxMs: number;
};

/** For a server that is away. */
export const defaultBackoff: Backoff = { firstMs: 100, factor: 2, maxMs: 30_000 };

/**
 * The wait in ms after so many failed tries: with full jitter, so that those who failed together
 * don't come back together (M. Brooker, Exponential Backoff and Jitter, AWS 2015).
 */
export function delayMs({ firstMs, factor, maxMs }: Backoff, failed: number): number {
  return Math.random() * Math.min(maxMs, firstMs * factor ** (failed - 1));
}

/** Waits, or until `end` says that it is over. */
export async function pause(ms: number, end: AbortSignal): Promise<void> {
  // It can only be rejected by `end`, and then the wait is over as well.
  await sleep(ms, undefined, { signal: end }).catch(() => {});
}
