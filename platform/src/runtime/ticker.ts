import { setTimeout as sleep } from 'node:timers/promises';
import { defaultBackoff, delayMs } from './backoff.ts';
import type { Logger } from './logger.ts';

/** A job that runs periodically, and at once when it is woken. */
export type Ticker = { readonly wake: () => void; readonly stop: () => Promise<void> };

type TickerOptions = {
  readonly everyMs: number;
  readonly name: string;
  readonly logger: Logger;
  /** Reads, after each run, in how many milliseconds something is due; null when nothing is known to be. */
  readonly msUntilDue?: () => Promise<number | null>;
};

/** The wait when something is overdue that the last run left, as another process may have locked it. */
const overdueMs = 1_000;

/**
 * Runs `tick` at the start, whenever it is woken, when something is due, and otherwise every `everyMs`. One run
 * at a time; when woken during a run, it runs once more. A failed run is logged and retried with a growing
 * wait, at most `everyMs`.
 */
export function startTicker(
  tick: () => Promise<unknown>,
  { everyMs, name, logger, msUntilDue = async () => null }: TickerOptions,
): Ticker {
  const end = new AbortController();
  let woken = Promise.withResolvers<void>();
  const run = async () => {
    for (let failed = 0; !end.signal.aborted; ) {
      woken = Promise.withResolvers<void>();
      const waitMs = await tick()
        .then(msUntilDue)
        .then(
          (dueMs) => {
            failed = 0;
            return dueMs === null || dueMs > 0 ? (dueMs ?? everyMs) : overdueMs;
          },
          (err: unknown) => {
            failed += 1;
            logger.error({ err }, `${name} failed`);
            return delayMs(defaultBackoff, failed);
          },
        );
      const ms = Math.min(everyMs, waitMs);
      const pause = new AbortController();
      await Promise.race([woken.promise, sleep(ms, null, { signal: pause.signal })]);
      pause.abort();
    }
  };
  const running = run();
  return {
    wake: () => woken.resolve(),
    stop: async () => {
      end.abort();
      woken.resolve();
      await running;
    },
  };
}

/** A tick that repeats `batch` until it returns false or 0, as nothing is left, or until the service stops. */
export function inBatches(
  batch: () => Promise<boolean | number>,
  stopping: AbortSignal,
): () => Promise<void> {
  return async () => {
    while (!stopping.aborted && (await batch()));
  };
}
