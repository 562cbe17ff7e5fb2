/** The names of the fields of requests that hold an amount of money. */
const moneyFields = new Set(['unitPrice', 'price', 'amount']);

/** A number of a JSON text, exactly as it was written. A type of its own, so that no string passes as one. */
export class NumberLiteral {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

/**
 * Parses JSON. Numbers in fields of money become NumberLiteral, as binary floating point has no
 * 1234567890.12; `__proto__` is left out. Throws a SyntaxError.
 */
export function parseExactJson(text: string): unknown {
  const revive = (key: string, value: unknown, context?: { readonly source?: string }) => {
    if (key === '__proto__') return undefined;
    const isMoney = typeof value === 'number' && moneyFields.has(key);
    return isMoney ? new NumberLiteral(context?.source ?? String(value)) : value;
  };
  return JSON.parse(text, revive);
}

const literal = /^(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,2}))?$/;
const integerDigitsMax = 10;

/**
 * Returns the amount with two decimals: `1e3` is 1000.00. Null for a sign, for more than ten digits before the
 * point, and for more than two decimals.
 */
export function amountOf({ source }: NumberLiteral): string | null {
  const [, integer, fraction = '', exponent = '0'] = literal.exec(source) ?? [];
  if (integer === undefined) return null;
  const digits = integer + fraction;
  const point = integer.length + Number(exponent);
  const whole = digits.slice(0, Math.max(0, point)).padEnd(Math.max(0, point), '0');
  const rest = '0'.repeat(Math.max(0, -point)) + digits.slice(Math.max(0, point));
  const units = whole.replace(/^0+/, '') || '0';
  const decimals = rest.replace(/0+$/, '');
  if (units.length > integerDigitsMax || decimals.length > 2) return null;
  return `${units}.${decimals.padEnd(2, '0')}`;
}

const { rawJSON } = JSON as typeof JSON & { readonly rawJSON: (text: string) => unknown };

/** An amount of the graph as a JSON number that keeps its two decimals: `1000.00`. */
export function numberOf({ amount }: { readonly amount: string }): unknown {
  return rawJSON(amount);
}
