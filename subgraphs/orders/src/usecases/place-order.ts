import { type Actor, Forbidden } from '@souk/platform/kernel/actor';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import { traceIdIn } from '@souk/platform/runtime/trace';
import { DuplicateOrder } from '../domain/duplicate-order.ts';
import { isOperator } from '../domain/operator.ts';
import { Order, productsOf } from '../domain/order.ts';
import { assertInStock, linesOf } from '../domain/order-line.ts';
import type { Address, OrderRequest } from '../domain/order-request.ts';
import { UnknownUser } from '../domain/refusals.ts';
import { catalogueOf } from '../persistence/offer.ts';
import { lockBuyer, nextOrderNumber, type Profile } from '../persistence/order-number.ts';
import { newCheckout } from '../sagas/checkout.ts';
import { assertOrderable, closeCart, type FromCart, withCart } from './order-cart.ts';
import { type PublishedEvents, publishChanges } from './publish.ts';

/** The address of an order when neither the request nor the buyer's profile has one. */
const pickUpPoint = { street: 'Pick-up point', city: '', state: null, country: '', zipCode: '' };

export type PlaceOrder = Omit<OrderRequest, 'buyerId' | 'idempotencyKey'> &
  FromCart & {
    /** Null for the actor. Only an operator orders for another user. */
    readonly buyerId: string | null;
    /** Whether to check our copy of the stock; otherwise only the reservation decides. */
    readonly checkStock: boolean;
    /** How long an order of the same products is a duplicate. */
    readonly similarWindowS: number;
  };

/**
 * Places an order, once per buyer and idempotency key: a repeated request returns the order already
 * placed. The items of a cart are ordered at the prices that were seen, and the cart is empty then.
 * Throws Forbidden, UnknownUser, UnknownProduct, PriceChanged, OutOfStock, DuplicateOrder,
 * IdempotencyKeyReused, and for a cart NotFound, CartOrdered, ValidationFailed.
 */
export async function placeOrder(
  work: Work<PublishedEvents>,
  actor: Actor,
  command: PlaceOrder,
): Promise<{ order: Order; replayed: boolean }> {
  const buyerId = buyerOf(actor, command);
  // What is found below is still true when the order is stored.
  const profile = await lockBuyer(work.em, buyerId);
  const { request, cart } = await withCart(work, actor, { ...command, buyerId });
  const earlier = await earlierOrder(work, request);
  if (earlier) return { order: earlier, replayed: true };
  await assertOrderable(work, cart, request);

  const address = addressOf(actor, request, profile);
  const productIds = request.items.map(({ productId }) => productId);
  const catalogue = await catalogueOf(work.em, productIds);
  const lines = linesOf(request.items, catalogue, request.expectedTotal);
  if (command.checkStock) assertInStock(request.items, catalogue);
  // After all refusals, which would lose the number.
  const number = await nextOrderNumber(work.em, work.now);
  const id = newId();
  const traceId = traceIdIn(work.cause.traceparent) ?? id.replaceAll('-', '');
  const placing = {
    id,
    number,
    address,
    checkout: newCheckout(work.now, command.payWith),
    traceId,
  };
  const order = Order.place(request, lines, placing, work.now);

  work.em.persist(order);
  publishChanges(work, order, [order.placed()]);
  if (cart) await closeCart(work, cart, order.id);
  return { order, replayed: false };
}

function buyerOf(actor: Actor, { buyerId }: PlaceOrder): string {
  if (buyerId !== null && buyerId !== actor.id && !isOperator(actor)) throw new Forbidden();
  return buyerId ?? actor.id;
}

/** The order of the same key, or null. Throws DuplicateOrder when a similar one is recent. */
async function earlierOrder(
  { em, now }: Work<PublishedEvents>,
  request: OrderRequest & Pick<PlaceOrder, 'similarWindowS'>,
): Promise<Order | null> {
  const { buyerId, idempotencyKey, requestHash, similarWindowS } = request;
  const since = new Date(now.getTime() - similarWindowS * 1_000);
  const similar = {
    products: productsOf(request),
    placedAt: { $gt: since },
    status: { $nin: ['FAILED', 'CANCELLED'] as const },
  };
  const found = await em.find(
    Order,
    { buyerId, $or: request.allowDuplicate ? [{ idempotencyKey }] : [{ idempotencyKey }, similar] },
    { orderBy: { placedAt: 'desc' } },
  );
  const same = found.find((order) => order.idempotencyKey === idempotencyKey);
  if (same && same.requestHash !== requestHash) throw new IdempotencyKeyReused();
  if (!same && found[0]) throw new DuplicateOrder(found[0], similarWindowS);
  return same ?? null;
}

/** Throws UnknownUser for another buyer that our copy does not have; the actor's token is proof. */
function addressOf(
  actor: Actor,
  { buyerId, address }: OrderRequest,
  profile: Profile | null,
): Address {
  if (!profile && buyerId !== actor.id) throw new UnknownUser();
  return address ?? profile?.address ?? pickUpPoint;
}
