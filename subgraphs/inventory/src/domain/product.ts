import type { Money } from '@souk/platform/kernel/money';
import { mayBecome, type ProductStatus } from './product-status.ts';

/** What people are told of a product. */
export type Description = {
  readonly name: string;
  readonly description: string | null;
  readonly imageUrl: string | null;
  /** For one piece. */
  readonly price: Money;
  readonly categories: readonly string[];
};

type Changeable = Description & { readonly status: ProductStatus; readonly sellerId: string };

/** What becomes of a product. What is left out stays as it is. */
export type Change = { readonly [Field in keyof Changeable]?: Changeable[Field] | undefined };

/** Why a change can't be made, and which part of it is to blame. */
export type Fault = { readonly field: keyof Change; readonly message: string };

type Origin = {
  readonly id: string;
  /** The seller's own code: one product for each. */
  readonly sku: string;
  readonly sellerId: string;
};

/** Something that is sold, was, or will be. How many there are is the stock's business. */
export class Product {
  readonly id: string;
  readonly sku: string;
  sellerId: string;
  name: string;
  description: string | null;
  imageUrl: string | null;
  price: Money;
  categories: readonly string[];
  status: ProductStatus;
  version = 1;
  readonly createdAt: Date;
  updatedAt: Date;

  private constructor(origin: Origin, told: Description, status: ProductStatus, now: Date) {
    this.id = origin.id;
    this.sku = origin.sku;
    this.sellerId = origin.sellerId;
    this.name = told.name;
    this.description = told.description;
    this.imageUrl = told.imageUrl;
    this.price = told.price;
    this.categories = told.categories;
    this.status = status;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** For sale at once. */
  static offer(origin: Origin, description: Description, now: Date): Product {
    return new Product(origin, description, 'ACTIVE', now);
  }

  /** Something that was counted before anybody described it: it has no price yet. */
  static draft(origin: Origin, currency: string, now: Date): Product {
    const price = { currency, minorUnits: 0 };
    const nothing = { description: null, imageUrl: null, price, categories: [] };
    return new Product(origin, { name: origin.id, ...nothing }, 'DRAFT', now);
  }

  /** What speaks against a change; nothing where it may be made. */
  faultsIn(change: Change): Fault[] {
    const { status = this.status, price = this.price } = change;
    const faults: Fault[] = [];
    if (!mayBecome(this.status, status)) {
      faults.push({ field: 'status', message: 'It was for sale: archive it instead.' });
    }
    if (status === 'ACTIVE' && price.minorUnits <= 0) {
      faults.push({ field: 'price', message: 'What is for sale has a price.' });
    }
    return faults;
  }

  /** Makes a change that has no faults. What it leaves out stays. */
  edit(change: Change, now: Date): void {
    const { name, description, imageUrl, price, categories, status, sellerId } = change;
    this.name = name ?? this.name;
    this.description = description === undefined ? this.description : description;
    this.imageUrl = imageUrl === undefined ? this.imageUrl : imageUrl;
    this.price = price ?? this.price;
    this.categories = categories ?? this.categories;
    this.status = status ?? this.status;
    this.sellerId = sellerId ?? this.sellerId;
    this.version += 1;
    this.updatedAt = now;
  }
}
