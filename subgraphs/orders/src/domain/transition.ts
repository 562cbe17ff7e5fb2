import { IllegalTransition } from './refusals.ts';
import { type OrderStatus, transitions } from './status.ts';

/** Throws IllegalTransition when no order goes this way. */
export function assertTransition(from: OrderStatus, to: OrderStatus): void {
  const allowed: readonly OrderStatus[] = transitions[from];
  if (!allowed.includes(to)) throw new IllegalTransition(from, to);
}
