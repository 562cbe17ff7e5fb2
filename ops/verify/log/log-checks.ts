import type { Check } from '../check.ts';
import type { ShopUnderTest } from '../shop-under-test.ts';
import { lag } from './lag.ts';
import { type Log, readLog } from './log.ts';
import { orderStreams } from './order-streams.ts';
import { passedOver } from './passed-over.ts';
import { sentMessages } from './sent-messages.ts';

/** Checks of the log and its consumer groups. They share one reading of the log. */
export function logChecks(): readonly Check[] {
  let reading: Promise<Log> | undefined;
  const log = (shop: ShopUnderTest) => {
    reading ??= readLog(shop);
    return reading;
  };
  return [...sentMessages(log), orderStreams(log), ...passedOver(log), ...lag];
}
