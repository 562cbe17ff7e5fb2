import type { Setting } from '../../../page.ts';
import { spaced } from '../../../parts/money-text.ts';

/** A day, short enough to stand below a chart: "30 Nov". */
export function dateLabel(
  at: string,
  { language, timeZone }: Pick<Setting, 'language' | 'timeZone'>,
): string {
  const locale = language === 'en' ? 'en-GB' : language;
  const format = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short' });
  return spaced(format.format(new Date(at)));
}
