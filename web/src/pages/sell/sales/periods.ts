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
    const local = now.getTime() + offsetAt(now, timeZone);
    const begin = now.getTime() - (((local % hourMs) + hourMs) % hourMs);
    return steps(count).map((step) => new Date(begin + step * hourMs));
  }
  const today = localDay(now, timeZone);
  if (by === 'DAY') return steps(count).map((step) => startOfDay(today + step * dayMs, timeZone));
  // Days are counted from a Thursday.
  const weekday = (Math.floor(today / dayMs) + 3) % 7;
  const monday = today - weekday * dayMs;
  return steps(count).map((step) => startOfDay(monday + step * 7 * dayMs, timeZone));
}

/** From the first of `count` periods to the end of the last one, which is number 0. */
const steps = (count: number) => Array.from({ length: count + 1 }, (_, index) => index - count + 1);

/** The day of an instant, as midnight of that date in UTC. */
function localDay(at: Date, timeZone: string): number {
  const local = at.getTime() + offsetAt(at, timeZone);
  return Math.floor(local / dayMs) * dayMs;
}

/** When a day begins, given as midnight of its date in UTC. Clocks that change at midnight begin it after the change. */
function startOfDay(day: number, timeZone: string): Date {
  const guess = new Date(day - offsetAt(new Date(day), timeZone));
  return new Date(day - offsetAt(guess, timeZone));
}

/** By how much the clocks of a time zone are ahead of UTC at an instant, in milliseconds. */
function offsetAt(at: Date, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  const local = Date.UTC(
    ...([part('year'), part('month') - 1, part('day')] as const),
    ...([part('hour'), part('minute'), part('second')] as const),
  );
  return local - Math.floor(at.getTime() / 1000) * 1000;
}
