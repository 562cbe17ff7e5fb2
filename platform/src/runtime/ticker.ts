import { setTimeout as sleep } from 'node:timers/promises';
import { defaultBackoff, delayMs } from './backoff.ts';
import type { Logger } from './logger.ts';

/** A job that runs periodically, and at once when it is woken. */
export type Ticker = { readonly wake: () => void; readonly stop: () => Promise<void> };

/**
 * Runs `tick` at the start, whenever it is woken, and otherwise every `everyMs`. One run at a time;
 * when woken during a run, it runs once more. A failed run is logged and retried with a growing
 * wait, at most `everyMs`.
 */
export function startTicker(
  tick: () => Promise<unknown>,
  { everyMs, name, logger }: { everyMs: number; name: string; logger: Logger },
): Ticker {
  const end = new AbortController();
  let woken = Promise.withResolvers<void>();
  const run = async () => {
    for (let failed = 0; !end.signal.aborted; ) {
      woken = Promise.withResolvers<void>();
      await tick().then(
        () => {
          failed = 0;
        },
        (err: unknown) => {
          failed += 1;
          logger.error({ err }, `${name} failed`);
        },
      );
      const ms = failed === 0 ? everyMs : Math.min(everyMs, delayMs(defaultBackoff, failed));
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
