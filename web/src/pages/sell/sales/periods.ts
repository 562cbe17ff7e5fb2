import { clockOffsetMs, dayStart } from '../../../parts/day-start.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** The lengths of periods, as the graph names them. */
export type Interval = 'HOUR' | 'DAY' | 'WEEK';

/**
 * The beginnings of the last periods by the clocks of a time zone, the earliest first: `count` of them, the last of
 * which contains `now`, and then the end of that one.
 */
export function periodsUntil(
  now: Date,
  by: Interval,
  count: number,
  timeZone: string,
): readonly Date[] {
  if (by === 'HOUR') {
    const local = now.getTime() + clockOffsetMs(now.getTime(), timeZone);
    const begin = now.getTime() - (((local % hourMs) + hourMs) % hourMs);
    return steps(count).map((step) => new Date(begin + step * hourMs));
  }
  const today = localDay(now, timeZone);
  if (by === 'DAY') return steps(count).map((step) => dayStart(today + step * dayMs, timeZone));
  // Days are counted from a Thursday.
  const weekday = (Math.floor(today / dayMs) + 3) % 7;
  const monday = today - weekday * dayMs;
  return steps(count).map((step) => dayStart(monday + step * 7 * dayMs, timeZone));
}

/** From the first of `count` periods to the end of the last one, which is number 0. */
const steps = (count: number) => Array.from({ length: count + 1 }, (_, index) => index - count + 1);

/** The day of an instant, as midnight of that date in UTC. */
function localDay(at: Date, timeZone: string): number {
  const local = at.getTime() + clockOffsetMs(at.getTime(), timeZone);
  return Math.floor(local / dayMs) * dayMs;
}
