import { BelowReserved } from './refusals.ts';

/** What a stock can hold: PostgreSQL's int, and GraphQL's. */
export const totalMax = 2_147_483_647;

/** How many there are of one product. 0 <= reserved <= total, always; SQL says the same. */
export class Stock {
  readonly productId: string;
  total: number;
  /** What of the total is promised to buyers. Only reservations change it. */
  readonly reserved: number = 0;
  version = 1;
  updatedAt: Date;

  private constructor(productId: string, total: number, now: Date) {
    this.productId = productId;
    this.total = total;
    this.updatedAt = now;
  }

  static of(productId: string, total: number, now: Date): Stock {
    return new Stock(productId, total, now);
  }

  available(): number {
    return this.total - this.reserved;
  }

  /**
   * There are so many, what is promised included. Returns whether that is news. Throws BelowReserved
   * when more is promised.
   */
  count(total: number, now: Date): boolean {
    if (total < this.reserved) throw new BelowReserved(this.reserved);
    if (total === this.total) return false;
    this.total = total;
    this.version += 1;
    this.updatedAt = now;
    return true;
  }
}
