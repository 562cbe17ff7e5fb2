import { Refusal } from '@souk/platform/kernel/refusal';

export class SkuTaken extends Refusal {
  override readonly name = 'SkuTaken';

  constructor(sku: string) {
    super(`Another product has the SKU ${sku}. Use another SKU.`);
  }
}

export class BelowReserved extends Refusal {
  override readonly name = 'BelowReserved';
  readonly reserved: number;

  constructor(reserved: number) {
    super(`${reserved} units are reserved. The total cannot be less.`);
    this.reserved = reserved;
  }
}

/** An external orchestrator named an order whose stock the shop's checkout handles. */
export class ManagedByCheckout extends Refusal {
  override readonly name = 'ManagedByCheckout';
  readonly orderId: string;

  constructor(orderId: string) {
    super("The shop's own checkout handles the stock of this order: leave it to the checkout.");
    this.orderId = orderId;
  }
}

/** A POS sale of more than is in stock, or of a product that does not exist. */
export class ImpossibleSale extends Refusal {
  override readonly name = 'ImpossibleSale';
}

/** A refusal of one row, as it is stored: its type in the schema, its message, and its other fields. */
export type RefusedRow = { readonly name: string; readonly message: string };

/** The refusals of a bulk change, by the id of their row. */
export type RefusedRows = readonly (readonly [id: string, refusal: RefusedRow])[];

/** Another category has the slug, which is part of addresses. */
export class SlugTaken extends Refusal {
  override readonly name = 'SlugTaken';

  constructor(slug: string) {
    super(`Another category has the slug ${slug}. Use another slug.`);
  }
}
