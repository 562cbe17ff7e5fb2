import { IllegalDeliveryTransition } from './refusals.ts';
import { type DeliveryStatus, transitionsFrom } from './status.ts';

/** Throws IllegalDeliveryTransition when the status may not follow. */
export function assertTransition(from: DeliveryStatus, to: DeliveryStatus): void {
  if (!transitionsFrom(from).includes(to)) throw new IllegalDeliveryTransition(from, to);
}
