/** Units of a product. */
export type Units = { readonly productId: string; readonly quantity: number };

export function unitCount(units: readonly Units[]): number {
  return units.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** True when no product is named twice: stock is reserved and released by product. */
export function isEachProductOnce(lines: readonly { readonly productId: string }[]): boolean {
  return new Set(lines.map(({ productId }) => productId)).size === lines.length;
}
