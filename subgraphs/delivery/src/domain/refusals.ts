import { Refusal } from '@souk/platform/kernel/refusal';
import type { DeliverySlot } from './delivery-slot.ts';
import type { DeliveryStatus } from './status.ts';

export class IllegalDeliveryTransition extends Refusal {
  override readonly name = 'IllegalDeliveryTransition';
  readonly from: DeliveryStatus;
  readonly to: DeliveryStatus;

  constructor(from: DeliveryStatus, to: DeliveryStatus) {
    super(`A delivery that is ${from} cannot become ${to}.`);
    this.from = from;
    this.to = to;
  }
}

export class SlotFull extends Refusal {
  override readonly name = 'SlotFull';
  readonly alternatives: DeliverySlot[];

  constructor(reason: string, alternatives: readonly DeliverySlot[]) {
    super(`${reason} Choose another one: see \`alternatives\`.`);
    this.alternatives = [...alternatives];
  }
}

/** An external orchestrator named an order of the shop. */
export class ManagedByCheckout extends Refusal {
  override readonly name = 'ManagedByCheckout';
  readonly orderId: string;

  constructor(orderId: string) {
    super("The shop's own checkout books the delivery of this order: leave it to the checkout.");
    this.orderId = orderId;
  }
}
