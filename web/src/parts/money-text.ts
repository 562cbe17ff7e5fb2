/** An amount as text: without decimals when they are zero. Exact, as `Intl` reads the decimal text. */
export function moneyText(
  { amount, currency }: { readonly amount: string; readonly currency: string },
  language: string,
): string {
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    trailingZeroDisplay: 'stripIfInteger',
  });
  return spaced(format.format(amount as `${number}`));
}

/** Versions of ICU put different spaces around parts: the server and the browser must write the same. */
export function spaced(text: string): string {
  return text.replaceAll(/[\u2009\u202f\u00a0]/g, '\u00a0');
}

/** The decimal text of an amount in minor units, with two decimals: "1999.00". */
export function decimalOf(minorUnits: bigint): string {
  const digits = String(minorUnits < 0n ? -minorUnits : minorUnits).padStart(3, '0');
  return `${minorUnits < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
