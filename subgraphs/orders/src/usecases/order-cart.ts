import type { Actor } from '@souk/platform/kernel/actor';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import type { Work } from '@souk/platform/messaging/work';
import type { Cart } from '../domain/cart.ts';
import { CartOrdered } from '../domain/cart-ordered.ts';
import { Order } from '../domain/order.ts';
import type { Item, OrderRequest } from '../domain/order-request.ts';
import { emptyCart } from '../domain/refusals.ts';
import { deleteItems, itemsOf, lockCartOf } from '../persistence/carts.ts';
import { publishCart } from './change-cart.ts';
import type { PublishedEvents } from './publish.ts';

/** What names the items of an order: either they do, or a cart. */
export type FromCart = {
  /** The actor's cart, whose items are ordered instead of `items`. */
  readonly cartId?: string | null;
  /** Null for the key of the cart in its version: of two requests for one cart the second is a repeat. */
  readonly idempotencyKey: string | null;
};

type Named = FromCart & Omit<OrderRequest, 'idempotencyKey'>;

/**
 * Locks the cart of a request, and takes items and key from it. A request without a cart has both. Throws
 * NotFound for the cart of another user.
 */
export async function withCart<Request extends Named>(
  { em }: Work<PublishedEvents>,
  actor: Actor,
  request: Request,
): Promise<{ request: Request & { idempotencyKey: string }; cart: Cart | null }> {
  const { cartId, idempotencyKey } = request;
  if (!cartId) return { request: { ...request, idempotencyKey: idempotencyKey ?? '' }, cart: null };
  const cart = await lockCartOf(em, actor.id, cartId);
  if (!cart || cart.status === 'EXPIRED') throw new NotFound('cart');
  const items = (await itemsOf(em, cart.id)).map(
    ({ productId, quantity, priceSeen }): Item => ({
      ...{ productId, quantity },
      expectedUnitPrice: priceSeen,
    }),
  );
  return {
    request: { ...request, items, idempotencyKey: idempotencyKey ?? cart.orderKey() },
    cart,
  };
}

/** Throws CartOrdered for a cart that another request has ordered, ValidationFailed for an empty one. */
export async function assertOrderable(
  { em }: Work<PublishedEvents>,
  cart: Cart | null,
  { items }: OrderRequest,
): Promise<void> {
  if (cart?.orderId) throw new CartOrdered(await em.findOneOrFail(Order, cart.orderId));
  if (items.length === 0) throw new ValidationFailed([{ path: ['cartId'], message: emptyCart }]);
}

/** Empties the cart whose items are in an order now. The cart never changes again. */
export async function closeCart(
  work: Work<PublishedEvents>,
  cart: Cart,
  orderId: string,
): Promise<void> {
  // The order's row first, to which the cart refers.
  await work.em.flush();
  await deleteItems(work.em, [cart.id]);
  cart.becomeOrder(orderId, work.now);
  publishCart(work, cart, []);
}
