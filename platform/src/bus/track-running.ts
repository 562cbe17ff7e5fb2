import type { Running } from './bus.ts';

/** Keeps a consumer or tail in `running` until it is stopped: closing a bus stops all that are left. */
export function trackRunning(running: Set<Running>, one: Running): Running {
  running.add(one);
  return {
    stop: async () => {
      running.delete(one);
      await one.stop();
    },
  };
}
