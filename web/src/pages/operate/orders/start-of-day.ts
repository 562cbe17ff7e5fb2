const dayMs = 86_400_000;

/**
 * The instant at which a day begins in a time zone, as ISO 8601; `later` days after it. Null for a text that is no day as
 * forms send it: "2026-11-30".
 */
export function startOfDay(day: string, timeZone: string, later = 0): string | null {
  const asUtc = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN;
  if (Number.isNaN(asUtc)) return null;
  const wanted = asUtc + later * dayMs;
  // The offset is that of the instant itself: at a change of clocks the first guess is an hour off.
  const guess = wanted - offsetMs(wanted, timeZone);
  return new Date(wanted - offsetMs(guess, timeZone)).toISOString();
}

/** How far the clocks of a time zone are ahead of UTC at an instant. */
function offsetMs(at: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-GB', {
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
