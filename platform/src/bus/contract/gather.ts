import type { Incoming } from '../bus.ts';

/** Takes what comes, and lets a test wait for what it expects. */
export type Gathered = {
  readonly records: readonly Incoming[];
  /** As a tail gives them. */
  readonly take: (record: Incoming) => void;
  /** As a group gives them. */
  readonly handle: (batch: readonly Incoming[]) => Promise<void>;
  /** Resolves with the records as soon as they are as expected. */
  readonly until: (
    expected: (records: readonly Incoming[]) => boolean,
  ) => Promise<readonly Incoming[]>;
  /** Resolves when there are so many. */
  readonly count: (count: number) => Promise<readonly Incoming[]>;
};

export function gather(): Gathered {
  const records: Incoming[] = [];
  const waiting = new Set<() => void>();
  const take = (record: Incoming) => {
    records.push(record);
    for (const look of waiting) look();
  };
  const until: Gathered['until'] = (expected) =>
    new Promise((resolve) => {
      const look = () => {
        if (!expected(records)) return;
        waiting.delete(look);
        resolve(records);
      };
      waiting.add(look);
      look();
    });
  return {
    records,
    take,
    handle: async (batch) => batch.forEach(take),
    until,
    count: (count) => until(() => records.length >= count),
  };
}
