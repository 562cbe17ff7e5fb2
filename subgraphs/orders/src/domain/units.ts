/** Units of a product. */
export type Units = { readonly productId: string; readonly quantity: number };

export function unitCount(units: readonly Units[]): number {
  return units.reduce((sum, { quantity }) => sum + quantity, 0);
}
