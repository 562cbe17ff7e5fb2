const decimal = /^(-?)(\d+)(?:\.(\d{1,2})0*)?$/;

/** Whether the text is a decimal with at most two digits after the point: not "1e3" or "0.001". */
export function isDecimal(text: string): boolean {
  return decimal.test(text);
}

/** Converts "1999.00" to 199900 without a float. Past 2^53 the result is no safe integer. */
export function minorUnitsOf(text: string): number {
  const [, sign = '', whole = '', fraction = ''] = decimal.exec(text) ?? [];
  return Number(`${sign}${whole}${fraction.padEnd(2, '0')}`);
}

/** Converts 199900 to "1999.00". */
export function decimalOf(minorUnits: number): string {
  const digits = String(Math.abs(minorUnits)).padStart(3, '0');
  return `${minorUnits < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
