import type { Money } from '@souk/platform/kernel/money';

export type Address = {
  readonly street: string;
  readonly city: string;
  readonly state: string | null;
  readonly country: string;
  readonly zipCode: string;
};

export type Item = {
  readonly productId: string;
  readonly quantity: number;
  /** What the buyer thinks one costs; null takes the catalogue's price as it is. */
  readonly expectedUnitPrice: Money | null;
};

/** What somebody asks for. */
export type PlaceOrder = {
  readonly buyerId: string;
  readonly idempotencyKey: string;
  /** Stands for everything that was asked: the same key with another one is refused. */
  readonly requestHash: string;
  readonly items: readonly Item[];
  readonly address: Address | null;
  readonly slotId: string | null;
  readonly wishedAt: Date | null;
  readonly description: string | null;
  readonly expectedTotal: Money | null;
  readonly allowDuplicate: boolean;
};

/** A product as orders knows it, fed by what inventory tells. */
export type Offer = {
  readonly productId: string;
  readonly name: string;
  readonly price: Money;
  readonly sellerId: string;
  readonly forSale: boolean;
  /** Null while no stock was told of. */
  readonly available: number | null;
};

export type Catalogue = ReadonlyMap<string, Offer>;
