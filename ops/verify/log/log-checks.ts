import type { Check } from '../check.ts';
import type { ShopUnderTest } from '../shop-under-test.ts';
import { lag } from './lag.ts';
import { type Log, readLog } from './log.ts';
import { orderStreams } from './order-streams.ts';
import { passedOver } from './passed-over.ts';
import { sentMessages } from './sent-messages.ts';

/** Checks of the log and its consumer groups, which share one reading of the log. */
export type LogChecks = {
  readonly checks: readonly Check[];
  /** Describes how much of the log was read. Null when it was all. */
  readonly coverage: () => Promise<string | null>;
};

export function logChecks(): LogChecks {
  let reading: Promise<Log> | undefined;
  const log = (shop: ShopUnderTest) => {
    reading ??= readLog(shop);
    return reading;
  };
  return {
    checks: [...sentMessages(log), orderStreams(log), ...passedOver(log), ...lag],
    coverage: async () => {
      const { records, total } = (await reading) ?? { records: [], total: 0 };
      if (records.length >= total) return null;
      return `Of the log the newest ${records.length} of ${total} records were read.`;
    },
  };
}
