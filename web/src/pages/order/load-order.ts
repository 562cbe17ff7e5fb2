import type { PageRequest } from '../../page.ts';
import { OrderDocument, type OrderQuery } from './order.generated.ts';

type Shown = NonNullable<OrderQuery['order']>;

export type OrderData = {
  readonly order: Shown;
  /** The idempotency key of the form that cancels it: one for each version of the order. */
  readonly cancelKey: string;
};

/** Loads an order of the viewer; null when there is none that the viewer may see. */
export async function loadOrder({ parameters, ask }: PageRequest): Promise<OrderData | null> {
  const { order } = await ask(OrderDocument, { id: parameters.id ?? '' });
  return order && { order, cancelKey: `cancel-${order.id}-${order.version}` };
}
