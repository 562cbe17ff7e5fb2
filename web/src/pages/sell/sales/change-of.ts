/**
 * By what share a figure has changed, in whole percents: 0.12 for 12 % more. Null when it was zero before, or is
 * unknown: then there is no share.
 */
export function changeOf(now: number, before: number): number | null {
  if (!(before > 0) || Number.isNaN(now)) return null;
  const change = Math.round((now / before - 1) * 100) / 100;
  return change === 0 ? 0 : change;
}
