/** Tells, within one process, that something has happened. */
export type Notifier<News = void> = {
  readonly notify: (news: News) => void;
  /** Returns how to stop listening. */
  readonly listen: (listener: (news: News) => void) => () => void;
  /** Resolves at the next notification, or after `maxMs`. */
  readonly next: (maxMs: number) => Promise<void>;
};

export function newNotifier<News = void>(): Notifier<News> {
  const listeners = new Set<(news: News) => void>();
  const listen = (listener: (news: News) => void) => {
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
  const notify = (news: News) => {
    for (const listener of listeners) listener(news);
  };
  return { notify, listen, next };
}
