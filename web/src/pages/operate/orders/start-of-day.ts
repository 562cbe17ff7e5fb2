import { dayStart } from '../../../parts/day-start.ts';

const dayMs = 86_400_000;

/**
 * The instant at which a day begins in a time zone, as ISO 8601; `later` days after it. Null for a text that is no day as
 * forms send it: "2026-11-30".
 */
export function startOfDay(day: string, timeZone: string, later = 0): string | null {
  const asUtc = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN;
  if (Number.isNaN(asUtc)) return null;
  return dayStart(asUtc + later * dayMs, timeZone).toISOString();
}
