/**
 * The version of an aggregate in a header or a field: a whole number in decimal digits. Null for
 * anything else.
 */
export function versionOf(value: unknown): number | null {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const version = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(version) ? version : null;
}
