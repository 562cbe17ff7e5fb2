import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from './logger.ts';

/** Something that is looked after again and again. */
export type Ticker = { readonly wake: () => void; readonly stop: () => Promise<void> };

/**
 * Runs `tick` at the start, whenever it is woken, and otherwise every `everyMs`. One run at a time;
 * woken during a run, it runs once more. A run that fails is logged, and tried again at its time.
 */
export function startTicker(
  tick: () => Promise<unknown>,
  { everyMs, name, logger }: { everyMs: number; name: string; logger: Logger },
): Ticker {
  const end = new AbortController();
  let woken = Promise.withResolvers<void>();
  const run = async () => {
    while (!end.signal.aborted) {
      woken = Promise.withResolvers<void>();
      await tick().catch((err: unknown) => logger.error({ err }, `${name} failed`));
      const pause = new AbortController();
      await Promise.race([woken.promise, sleep(everyMs, null, { signal: pause.signal })]);
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
