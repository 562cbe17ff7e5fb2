import { BelowReserved } from './refusals.ts';

/** The largest total: the limit of PostgreSQL's and GraphQL's integers. */
export const totalMax = 2_147_483_647;

/** The quantity of one product. Always 0 <= reserved <= total, in SQL as well. */
export class Stock {
  readonly productId: string;
  total: number;
  /** Units of the total that orders have reserved. Only reservations change it. */
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

  /** Sets the total, reserved units included. Returns whether it changed. Throws BelowReserved. */
  setTotal(total: number, now: Date): boolean {
    if (total < this.reserved) throw new BelowReserved(this.reserved);
    if (total === this.total) return false;
    this.total = total;
    this.version += 1;
    this.updatedAt = now;
    return true;
  }
}
