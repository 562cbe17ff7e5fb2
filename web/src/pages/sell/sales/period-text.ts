import type { Setting } from '../../../page.ts';
import { spaced } from '../../../parts/money-text.ts';
import type { Interval } from './periods.ts';

type Clock = Pick<Setting, 'language' | 'timeZone'>;
type Range = { readonly from: string; readonly to: string };

/** A period, short enough to stand below a bar: "14:00", "30 Nov". */
export function periodLabel({ from }: Range, by: Interval, clock: Clock): string {
  return by === 'HOUR' ? written(from, clock, hour) : written(from, clock, dayAndMonth);
}

/** A period, so that it can be read alone: "30 Nov, 14:00", "Mon, 30 Nov", "24–30 Nov". */
export function periodText({ from, to }: Range, by: Interval, clock: Clock): string {
  if (by === 'HOUR') return written(from, clock, { ...dayAndMonth, ...hour });
  if (by === 'DAY') return written(from, clock, { ...dayAndMonth, weekday: 'short' });
  const format = new Intl.DateTimeFormat(localeOf(clock), {
    ...dayAndMonth,
    timeZone: clock.timeZone,
  });
  // The end is the beginning of the next week.
  return spaced(format.formatRange(new Date(from), new Date(Date.parse(to) - 1)));
}

const dayAndMonth = { day: 'numeric', month: 'short' } as const;
const hour = { hour: '2-digit', minute: '2-digit' } as const;

function written(at: string, clock: Clock, options: Intl.DateTimeFormatOptions): string {
  const { timeZone } = clock;
  const format = new Intl.DateTimeFormat(localeOf(clock), { ...options, timeZone });
  return spaced(format.format(new Date(at)));
}

/** English with 24 hours and the day first, as in the rest of the shop. */
const localeOf = ({ language }: Clock) => (language === 'en' ? 'en-GB' : language);
