import { decimalOf } from '../../../parts/money-text.ts';

/** Hundredths of a percent in the whole. */
const whole = 10_000n;

/**
 * The decimal text of a price after a change by percent, such as "-10" or "12,5", rounded to the nearest minor unit.
 * Null when the text is no percentage with at most two decimals.
 */
export function changedPrice(minorUnits: bigint, percent: string): string | null {
  const plain = percent
    .replaceAll(/[\s%+]/g, '')
    .replace(',', '.')
    .replace('−', '-');
  const [, sign = '', digits = '', decimals = ''] =
    /^(-?)(\d{1,4})(?:\.(\d{1,2}))?$/.exec(plain) ?? [];
  if (digits === '') return null;
  const hundredths = BigInt(`${sign}${digits}${decimals.padEnd(2, '0')}`);
  const factor = whole + hundredths;
  // A price below zero is none: zero is refused by the graph, with the reason.
  if (factor <= 0n) return decimalOf(0n);
  return decimalOf((minorUnits * factor + whole / 2n) / whole);
}
