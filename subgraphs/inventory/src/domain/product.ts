import type { Actor } from '@souk/platform/kernel/actor';
import type { Money } from '@souk/platform/kernel/money';
import { isOperator } from './operator.ts';
import { mayBecome, type ProductStatus } from './product-status.ts';

/** How a product is presented to buyers. */
export type Description = {
  readonly name: string;
  readonly description: string | null;
  readonly imageUrl: string | null;
  /** The price of one unit. */
  readonly price: Money;
  readonly categories: readonly string[];
};

type Changeable = Description & { readonly status: ProductStatus; readonly sellerId: string };

/** A change of a product. Fields that are left out stay as they are. */
export type ProductChange = {
  readonly [Field in keyof Changeable]?: Changeable[Field] | undefined;
};

type ChangeError = { readonly field: keyof ProductChange; readonly message: string };

type Identity = {
  readonly id: string;
  /** The seller's own code for the product, unique in the shop. */
  readonly sku: string;
  readonly sellerId: string;
};

/** A product that is on sale, was on sale, or is a draft. Its quantity is a Stock. */
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
  /** The group of products of which this one is a variant; null when it stands alone. */
  groupId: string | null = null;
  /** A value for each option of the group. */
  optionValues: readonly string[] = [];
  version = 1;
  readonly createdAt: Date;
  updatedAt: Date;

  private constructor(
    identity: Identity,
    presentation: Description,
    status: ProductStatus,
    now: Date,
  ) {
    this.id = identity.id;
    this.sku = identity.sku;
    this.sellerId = identity.sellerId;
    this.name = presentation.name;
    this.description = presentation.description;
    this.imageUrl = presentation.imageUrl;
    this.price = presentation.price;
    this.categories = presentation.categories;
    this.status = status;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** Creates a product that is on sale at once. */
  static offer(identity: Identity, description: Description, now: Date): Product {
    return new Product(identity, description, 'ACTIVE', now);
  }

  /** Creates a draft, without a price, for stock that was counted before its product was described. */
  static draft(identity: Identity, currency: string, now: Date): Product {
    const price = { currency, minorUnits: 0 };
    const nothing = { description: null, imageUrl: null, price, categories: [] };
    return new Product(identity, { name: identity.id, ...nothing }, 'DRAFT', now);
  }

  /** Its seller and operators see a draft, everybody sees all else. */
  isVisibleTo(actor: Actor): boolean {
    return this.status !== 'DRAFT' || this.isChangeableBy(actor);
  }

  isChangeableBy(actor: Actor): boolean {
    return actor.id === this.sellerId || isOperator(actor);
  }

  /** Returns why a change is not allowed: nothing when it is. */
  errorsIn(change: ProductChange): ChangeError[] {
    const { status = this.status, price = this.price } = change;
    const errors: ChangeError[] = [];
    if (!mayBecome(this.status, status)) {
      const message = 'A product that was on sale cannot become a draft: archive it instead.';
      errors.push({ field: 'status', message });
    }
    if (status === 'ACTIVE' && price.minorUnits <= 0) {
      errors.push({ field: 'price', message: 'A product on sale needs a price.' });
    }
    if (this.groupId && change.sellerId && change.sellerId !== this.sellerId) {
      const message = 'A product of a group stays with its seller: take it out of the group first.';
      errors.push({ field: 'sellerId', message });
    }
    return errors;
  }

  /** Makes it a variant of a group, or with null takes it out of its group. */
  assignTo(groupId: string | null, optionValues: readonly string[], now: Date): void {
    this.groupId = groupId;
    this.optionValues = optionValues;
    this.version += 1;
    this.updatedAt = now;
  }

  /** Makes a change that `errorsIn` allows. */
  edit(change: ProductChange, now: Date): void {
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
