/**
 * The commission on an amount: rounded half up. Amounts are in minor units, whole and safe; the rate is in
 * basis points, 10,000 are the whole amount.
 */
export function commissionOf(amount: number, rateBp: number): number {
  return Number((BigInt(amount) * BigInt(rateBp) + 5_000n) / 10_000n);
}

/**
 * How much of the commission is returned in all when `refunded` of the amount is: rounded half up. A
 * refund returns the difference to what was returned before it. If each part were rounded by itself,
 * three thirds of 9.99 would return 0.81 of 0.80.
 */
export function commissionReturnedOf(
  share: { readonly amount: number; readonly commission: number },
  refunded: number,
): number {
  const [amount, commission] = [BigInt(share.amount), BigInt(share.commission)];
  return Number((2n * commission * BigInt(refunded) + amount) / (2n * amount));
}
