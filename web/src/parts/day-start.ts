/**
 * When a day begins in a time zone. The day is given as midnight of its date in UTC, in milliseconds. Clocks that change at
 * midnight begin it after the change.
 */
export function dayStart(day: number, timeZone: string): Date {
  // The offset is that of the instant itself: at a change of clocks the first guess is an hour off.
  const guess = day - clockOffsetMs(day, timeZone);
  return new Date(day - clockOffsetMs(guess, timeZone));
}

/** By how much the clocks of a time zone are ahead of UTC at an instant, both in milliseconds. */
export function clockOffsetMs(at: number, timeZone: string): number {
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
  return local - Math.floor(at / 1_000) * 1_000;
}
