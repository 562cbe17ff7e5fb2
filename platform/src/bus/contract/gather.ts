import type { IncomingRecord } from '../bus.ts';

/** Collects records, and lets a test wait for the expected ones. */
export type Gathered = {
  readonly records: readonly IncomingRecord[];
  /** The callback of a tail. */
  readonly take: (record: IncomingRecord) => void;
  /** The handler of a group. */
  readonly handle: (batch: readonly IncomingRecord[]) => Promise<void>;
  /** Resolves with the records as soon as `expected` is true of them. */
  readonly until: (
    expected: (records: readonly IncomingRecord[]) => boolean,
  ) => Promise<readonly IncomingRecord[]>;
  /** Resolves as soon as there are that many. */
  readonly count: (count: number) => Promise<readonly IncomingRecord[]>;
};

export function gather(): Gathered {
  const records: IncomingRecord[] = [];
  const waiting = new Set<() => void>();
  const take = (record: IncomingRecord) => {
    records.push(record);
    for (const check of waiting) check();
  };
  const until: Gathered['until'] = (expected) =>
    new Promise((resolve) => {
      const check = () => {
        if (!expected(records)) return;
        waiting.delete(check);
        resolve(records);
      };
      waiting.add(check);
      check();
    });
  return {
    records,
    take,
    handle: async (batch) => batch.forEach(take),
    until,
    count: (count) => until(() => records.length >= count),
  };
}
