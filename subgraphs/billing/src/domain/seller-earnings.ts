/** What a seller has earned, in minor units of the shop's currency. */
export class SellerEarnings {
  declare readonly sellerId: string;
  /** For goods that are not delivered, or whose holding time is not over. */
  declare readonly pending: number;
  /** What can be paid out. Below zero it is a debt, which later earnings pay. */
  declare readonly due: number;
  /** The sum of all payouts that were paid, and not returned. */
  declare readonly paid: number;

  /** A seller without any earnings. */
  static none(sellerId: string): SellerEarnings {
    return Object.assign(new SellerEarnings(), { sellerId, pending: 0, due: 0, paid: 0 });
  }
}
