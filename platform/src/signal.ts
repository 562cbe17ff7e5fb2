/** Tells, within one process, that something has happened. */
export type Signal = {
  readonly notify: () => void;
  /** Returns how to stop listening. */
  readonly listen: (listener: () => void) => () => void;
  /** Resolves at the next notification, or after `maxMs`. */
  readonly next: (maxMs: number) => Promise<void>;
};

export function newSignal(): Signal {
  const listeners = new Set<() => void>();
  const listen = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const next = (maxMs: number) =>
    new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        unlisten();
        resolve();
      };
      const timer = setTimeout(done, maxMs);
      const unlisten = listen(done);
    });
  const notify = () => {
    for (const listener of listeners) listener();
  };
  return { notify, listen, next };
}
