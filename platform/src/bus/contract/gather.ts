import type { IncomingRecord } from '../bus.ts';

/** Takes what comes, and lets a test wait for what it expects. */
export type Gathered = {
  readonly records: readonly IncomingRecord[];
  /** As a tail gives them. */
  readonly take: (record: IncomingRecord) => void;
  /** As a group gives them. */
  readonly handle: (batch: readonly IncomingRecord[]) => Promise<void>;
  /** Resolves with the records as soon as they are as expected. */
  readonly until: (
    expected: (records: readonly IncomingRecord[]) => boolean,
  ) => Promise<readonly IncomingRecord[]>;
  /** Resolves when there are so many. */
  readonly count: (count: number) => Promise<readonly IncomingRecord[]>;
};

export function gather(): Gathered {
  const records: IncomingRecord[] = [];
  const waiting = new Set<() => void>();
  const take = (record: IncomingRecord) => {
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
