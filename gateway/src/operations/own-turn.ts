/**
 * Creates a function whose callers continue one at a time, each in a turn of the event loop of its own: what has
 * arrived meanwhile, such as events of streams, is handled between two of them.
 */
export function ownTurn(): () => Promise<void> {
  const waiting = new Set<() => void>();
  const next = () => {
    const [first] = waiting;
    if (!first) return;
    waiting.delete(first);
    if (waiting.size > 0) setImmediate(next);
    first();
  };
  return () =>
    new Promise((resolve) => {
      waiting.add(resolve);
      if (waiting.size === 1) setImmediate(next);
    });
}
