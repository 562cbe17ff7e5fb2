const decimal = /^(-?)(\d+)(?:\.(\d{1,2})0*)?$/;

/** Whether the text is an amount in minor units: "1999", "1999.5", "1999.00", not "1e3" or "0.001". */
export function isDecimal(text: string): boolean {
  return decimal.test(text);
}

/** "1999.00" is 199900. No float comes between; past 2^53 the answer is no safe integer. */
export function minorUnitsOf(text: string): number {
  const [, sign = '', whole = '', fraction = ''] = decimal.exec(text) ?? [];
  return Number(`${sign}${whole}${fraction.padEnd(2, '0')}`);
}

/** 199900 is "1999.00". */
export function decimalOf(minorUnits: number): string {
  const digits = String(Math.abs(minorUnits)).padStart(3, '0');
  return `${minorUnits < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
