import { IllegalDeliveryTransition } from './refusals.ts';
import { type DeliveryStatus, waysFrom } from './status.ts';

/** Throws IllegalDeliveryTransition when no delivery goes this way. */
export function assertTransition(from: DeliveryStatus, to: DeliveryStatus): void {
  if (!waysFrom(from).includes(to)) throw new IllegalDeliveryTransition(from, to);
}
