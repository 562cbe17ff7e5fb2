import type { Money } from '@souk/platform/kernel/money';

export type Address = {
  readonly street: string;
  readonly city: string;
  readonly state: string | null;
  readonly country: string;
  readonly zipCode: string;
  /** Who receives the goods, and how the courier reaches that person. Addresses of earlier releases lack these. */
  readonly recipient?: string | null;
  readonly telephone?: string | null;
  readonly company?: string | null;
};

export type Item = {
  readonly productId: string;
  readonly quantity: number;
  /** What the buyer expects one to cost; null accepts the catalogue's price. */
  readonly expectedUnitPrice: Money | null;
};

/** From the buyer's account, or from a card by the payment provider. */
export type PaymentMethod = 'WALLET' | 'CARD';

/** A request for an order, bounded but not yet checked. */
export type OrderRequest = {
  readonly buyerId: string;
  readonly idempotencyKey: string;
  /** Hash of the whole request. The same key with another hash is refused. */
  readonly requestHash: string;
  readonly items: readonly Item[];
  readonly address: Address | null;
  readonly slotId: string | null;
  readonly wishedAt: Date | null;
  readonly description: string | null;
  readonly expectedTotal: Money | null;
  readonly allowDuplicate: boolean;
  /** WALLET when it is left out. */
  readonly payWith?: PaymentMethod;
};

/** Our copy of a product, fed by inventory's events. */
export type Offer = {
  readonly productId: string;
  readonly name: string;
  readonly price: Money;
  readonly sellerId: string;
  /** The id of its first category; null or left out without one. */
  readonly categoryId?: string | null;
  readonly forSale: boolean;
  /** Null until inventory has published its stock. */
  readonly available: number | null;
};

export type Catalogue = ReadonlyMap<string, Offer>;
