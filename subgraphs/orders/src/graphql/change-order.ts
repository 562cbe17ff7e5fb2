import { unauthenticated } from '@souk/auth/errors';
import type { Viewer } from '@souk/auth/viewer';
import { assertVersion, NotFound } from '@souk/platform/kernel/refusals';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import type { OrderMessages } from '@souk/schema/events/checkout';
import type { Order } from '../domain/order.ts';
import { ordersToChange } from '../persistence/orders-to-change.ts';
import type { Context } from './context.ts';

type Change = {
  readonly operation: string;
  readonly input: {
    readonly id: string;
    readonly expectedVersion?: number | null | undefined;
    readonly idempotencyKey: string;
  };
  /** Who may do this to an order that they see. To anybody else it does not exist. */
  readonly may: (viewer: Viewer, order: Order) => boolean;
  readonly change: (work: Work<OrderMessages>, order: Order, viewer: Viewer) => void;
};

/**
 * Changes one order, once for each key. Throws NotFound, VersionConflict, IdempotencyKeyReused, and
 * what the change throws.
 */
export async function changeOrder(
  { viewer, transact }: Context,
  { operation, input, may, change }: Change,
): Promise<Order> {
  if (!viewer) throw unauthenticated();
  const { id, expectedVersion, idempotencyKey: key } = input;
  return transact(async (work) => {
    const orders = await ordersToChange(work.em, [id]);
    const order = orders.get(id);
    if (!order || !may(viewer, order)) throw new NotFound('order');
    await idempotent(work, { callerId: viewer.id, operation, key, input }, async () => {
      assertVersion(order.version, expectedVersion);
      change(work, order, viewer);
      return id;
    });
    return order;
  });
}

/** Who brings the goods on their way: the seller of some of them, or an operator. */
export function mayFulfil({ id, scopes }: Viewer, { sellerIds }: Order): boolean {
  return sellerIds.includes(id) || scopes.includes('orders:admin');
}
