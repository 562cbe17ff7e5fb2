import { spaced } from './money-text.ts';

/** The language and time zone in which to write times. */
type Clock = { readonly language: string; readonly timeZone: string };

/** A day: "Mon, 30 Nov". */
export function dayText(at: string | Date, { language, timeZone }: Clock): string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    ...{ timeZone, weekday: 'short', day: 'numeric', month: 'short' },
  });
  return spaced(format.format(new Date(at)));
}

/** Day and time: "30 Nov, 14:05". */
export function timeText(at: string | Date, { language, timeZone }: Clock): string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    ...{ timeZone, day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  });
  return spaced(format.format(new Date(at)));
}

/** The time of day, with seconds: "14:05:09". */
export function clockText(at: string | Date, { language, timeZone }: Clock): string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    ...{ timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit' },
  });
  return spaced(format.format(new Date(at)));
}

/** The hours of a slot: "08:00–10:00". */
export function hoursText(from: string, to: string, { language, timeZone }: Clock): string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    ...{ timeZone, hour: '2-digit', minute: '2-digit' },
  });
  return `${format.format(new Date(from))}–${format.format(new Date(to))}`;
}

/** The day of an instant in a time zone, to group by: "2026-11-30". */
export function dayKey(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(at));
}

/** English with 24 hours and the day first, as in the rest of the shop. */
function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
