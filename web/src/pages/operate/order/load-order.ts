import type { PageRequest } from '../../../page.ts';
import { OperatedOrderDocument, type OperatedOrderQuery } from './order.generated.ts';

export type OperatedOrder = NonNullable<OperatedOrderQuery['order']>;

export type OrderData = {
  readonly order: OperatedOrder;
  /** When this was loaded: until then a step without an answer has lasted. */
  readonly now: string;
  /** The idempotency key of the form of a refund; those of the others are named by versions. */
  readonly key: string;
  /** What the form before has done, as its text is named. */
  readonly done: string | null;
};

/** Loads everything of an order; null for an unknown one. */
export async function loadOrder(request: PageRequest): Promise<OrderData | null> {
  const { ask, url, parameters, now } = request;
  const { order } = await ask(OperatedOrderDocument, { id: parameters.id ?? '' });
  if (!order) return null;
  const done = url.searchParams.get('done');
  return { order, now: now.toISOString(), key: crypto.randomUUID(), done };
}
