import { Refusal } from '@souk/platform/kernel/refusal';
import type { DeliverySlot } from './delivery-slot.ts';
import type { DeliveryStatus } from './status.ts';

export class IllegalDeliveryTransition extends Refusal {
  override readonly name = 'IllegalDeliveryTransition';
  readonly from: DeliveryStatus;
  readonly to: DeliveryStatus;

  constructor(from: DeliveryStatus, to: DeliveryStatus) {
    super(`A delivery that is ${from} can't become ${to}.`);
    this.from = from;
    this.to = to;
  }
}

export class SlotFull extends Refusal {
  override readonly name = 'SlotFull';
  readonly alternatives: DeliverySlot[];

  constructor(message: string, alternatives: readonly DeliverySlot[]) {
    super(message);
    this.alternatives = [...alternatives];
  }
}

/** An outside orchestrator named an order of the shop: its own checkout does the step. */
export class SagaIsOurs extends Refusal {
  override readonly name = 'SagaIsOurs';
  readonly orderId: string;

  constructor(orderId: string) {
    super('This order was placed here: its own checkout books its delivery.');
    this.orderId = orderId;
  }
}
