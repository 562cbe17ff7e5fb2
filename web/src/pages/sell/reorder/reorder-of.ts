/** What is known of a product: its stock, and its demand up to each day. */
export type Demand = {
  readonly available: number;
  /** The stock at which to order again, by the lead time. */
  readonly reorderPoint: number;
  /** The expected units of all days up to each date, the first one today. */
  readonly sums: readonly { readonly date: string; readonly mean: string }[];
};

export type Reorder = {
  /** By which date to order at the supplier, in ISO 8601. */
  readonly orderBy: string;
  /** How many units to order: 1 or more. */
  readonly quantity: number;
};

/**
 * When to order a product again, and how much: on the day on which its stock is expected to reach the reorder point, as
 * much as is sold in the days of the forecast after the delivery. Null when the stock lasts longer than these days.
 */
export function reorderOf({ available, reorderPoint, sums }: Demand): Reorder | null {
  const expected = Number(sums.at(-1)?.mean ?? 0);
  const isDue = available <= reorderPoint;
  const day = sums.find(({ mean }) => available - Number(mean) <= reorderPoint);
  const [today] = sums;
  const due = isDue ? today : day;
  if (!due || expected <= 0) return null;
  const left = isDue ? available : Math.max(0, available - Number(due.mean));
  return { orderBy: due.date, quantity: Math.max(1, Math.ceil(reorderPoint + expected - left)) };
}
