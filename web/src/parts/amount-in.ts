/**
 * The decimal text of an amount as people write it: "1 999,50" is "1999.50". A text that is no amount comes back as it
 * is, trimmed, so that it is refused as it was written.
 */
export function amountIn(text: string): string {
  const trimmed = text.trim();
  const plain = trimmed.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^\d+(\.\d{1,2})?$/.test(plain) ? plain : trimmed;
}
