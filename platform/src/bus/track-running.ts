import type { Running } from './bus.ts';

/**
 * Keeps a consumer or tail in `running` until it has stopped: closing a bus stops all that are left,
 * and waits for those that are stopping. A second stop waits for the first.
 */
export function trackRunning(running: Set<Running>, one: Running): Running {
  let stopping: Promise<void> | undefined;
  const tracked = {
    stop: () => {
      stopping ??= one.stop().finally(() => running.delete(tracked));
      return stopping;
    },
  };
  running.add(tracked);
  return tracked;
}
