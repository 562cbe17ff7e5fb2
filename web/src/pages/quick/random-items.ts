type Offered = {
  readonly id: string;
  /** Whole units of the smallest coin. */
  readonly priceMinor: number;
  readonly available: number;
};

export type RandomItem = { readonly productId: string; readonly quantity: number };

/** The bounds of an order's sum, in minor units: 100.00 to 10,000.00. */
export const sumMin = 10_000;
export const sumMax = 1_000_000;

/**
 * Chooses a product and a quantity so that the sum lies between 100 and 10,000, as likely high as low. `random`
 * returns numbers from 0 to 1. Null when no product fits.
 */
export function randomItems(
  products: readonly Offered[],
  random: () => number,
): readonly RandomItem[] | null {
  const fitting = products.filter(
    ({ priceMinor, available }) =>
      available > 0 && priceMinor <= sumMax && priceMinor * available >= sumMin,
  );
  const chosen = fitting[Math.min(Math.floor(random() * fitting.length), fitting.length - 1)];
  if (!chosen) return null;
  const { id, priceMinor, available } = chosen;
  const wanted = sumMin + random() * (sumMax - sumMin);
  const least = Math.ceil(sumMin / priceMinor);
  const most = Math.min(available, Math.floor(sumMax / priceMinor));
  const quantity = Math.min(Math.max(Math.round(wanted / priceMinor), least), most);
  return [{ productId: id, quantity }];
}
