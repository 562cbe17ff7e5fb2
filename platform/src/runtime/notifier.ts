/** Notifies listeners within one process. */
export type Notifier<Event = void> = {
  readonly notify: (event: Event) => void;
  /** Returns a function that stops listening. */
  readonly listen: (listener: (event: Event) => void) => () => void;
  /** Resolves at the next notification, or after `maxMs`. */
  readonly next: (maxMs: number) => Promise<void>;
};

export function newNotifier<Event = void>(): Notifier<Event> {
  const listeners = new Set<(event: Event) => void>();
  const listen = (listener: (event: Event) => void) => {
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
  const notify = (event: Event) => {
    for (const listener of listeners) listener(event);
  };
  return { notify, listen, next };
}
