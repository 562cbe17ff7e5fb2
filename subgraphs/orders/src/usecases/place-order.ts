import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import type { OrderMessages } from '@souk/schema/events/checkout';
import { DuplicateOrder } from '../domain/duplicate-order.ts';
import { Order, productsOf } from '../domain/order.ts';
import type { Address, PlaceOrder } from '../domain/place-order.ts';
import { UnknownUser } from '../domain/refusals.ts';
import { Buyer } from '../persistence/buyer.ts';
import { catalogueOf } from '../persistence/offer.ts';
import { beginPlacing } from '../persistence/placing.ts';
import { newCheckout } from '../sagas/checkout.ts';
import { tell } from './tell.ts';

/** Where an order waits for its buyer when nobody said where to. */
const pickUpPoint = { street: 'Pick-up point', city: '', state: null, country: '', zipCode: '' };

export type Placing = PlaceOrder & {
  /** Whose token it is: somebody that exists. Another buyer must be known to us. */
  readonly callerId: string;
  /** Look at the stock before storing anything; else the reservation tells. */
  readonly lookAtStock: boolean;
  readonly similarWindowS: number;
};

/** Places an order once: the same key again gives the order already placed. */
export async function placeOrder(
  work: Work<OrderMessages>,
  command: Placing,
): Promise<{ order: Order; replayed: boolean }> {
  // One order of a buyer at a time: what is found below is still true when the order is stored.
  const number = await beginPlacing(work.em, command.buyerId, work.now);
  const earlier = await orderLike(work, command);
  if (earlier) return { order: earlier, replayed: true };

  const address = await addressOf(work, command);
  const catalogue = await catalogueOf(
    work.em,
    command.items.map(({ productId }) => productId),
  );
  const { lookAtStock } = command;
  const checkout = newCheckout(work.now);
  const id = newId();
  const traceId = work.cause.correlationId ?? id;
  const placing = { id, number, address, checkout, traceId, lookAtStock };
  const order = Order.place(command, catalogue, placing, work.now);

  work.em.persist(order);
  tell(work, order, [order.placed()]);
  return { order, replayed: false };
}

/** The order of the same key. Throws DuplicateOrder where a similar one is a moment old. */
async function orderLike(
  { em, now }: Work<OrderMessages>,
  command: Placing,
): Promise<Order | null> {
  const { buyerId, idempotencyKey, requestHash, similarWindowS } = command;
  const since = new Date(now.getTime() - similarWindowS * 1_000);
  const similar = {
    products: productsOf(command),
    placedAt: { $gt: since },
    status: { $nin: ['FAILED', 'CANCELLED'] as const },
  };
  const found = await em.find(
    Order,
    { buyerId, $or: command.allowDuplicate ? [{ idempotencyKey }] : [{ idempotencyKey }, similar] },
    { orderBy: { placedAt: 'desc' } },
  );
  const same = found.find((order) => order.idempotencyKey === idempotencyKey);
  if (same && same.requestHash !== requestHash) throw new IdempotencyKeyReused();
  if (!same && found[0]) throw new DuplicateOrder(found[0], similarWindowS);
  return same ?? null;
}

/** Throws UnknownUser for somebody else of whom nobody has told us. */
async function addressOf(
  { em }: Work<OrderMessages>,
  { buyerId, callerId, address }: Placing,
): Promise<Address> {
  const isCaller = buyerId === callerId;
  if (isCaller && address) return address;
  const buyer = await em.findOne(Buyer, buyerId);
  if (!buyer && !isCaller) throw new UnknownUser();
  return address ?? buyer?.address ?? pickUpPoint;
}
