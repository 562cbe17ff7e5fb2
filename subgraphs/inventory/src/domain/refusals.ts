import { Refusal } from '@souk/platform/kernel/refusal';

export class SkuTaken extends Refusal {
  override readonly name = 'SkuTaken';

  constructor(sku: string) {
    super(`Another product has the code ${sku}.`);
  }
}

export class BelowReserved extends Refusal {
  override readonly name = 'BelowReserved';
  readonly reserved: number;

  constructor(reserved: number) {
    super(`${reserved} of it are promised to buyers.`);
    this.reserved = reserved;
  }
}

/** An outside orchestrator named an order of the shop: its own checkout does the step. */
export class SagaIsOurs extends Refusal {
  override readonly name = 'SagaIsOurs';
  readonly orderId: string;

  constructor(orderId: string) {
    super('The order was placed in this shop, which keeps its goods aside itself.');
    this.orderId = orderId;
  }
}

/** What is said to be sold elsewhere can't have been here. */
export class SaleImpossible extends Refusal {
  override readonly name = 'SaleImpossible';
}
