import type { Order } from '../../../../subgraphs/orders/src/domain/order.ts';
import { hasLeft, isBeingCancelled } from '../../../../subgraphs/orders/src/domain/parcel.ts';
import { invariant } from '../invariant.ts';
import type { OrderActors } from '../order-actors.ts';
import { orderName } from '../plan.ts';
import { keyOf, retryPolicy, type World } from '../world.ts';
import { checkSold, sold } from './check-sold.ts';
import { checkUnsold } from './check-unsold.ts';

const unsold = ['FAILED', 'CANCELLED'];

/** Checks that an order has ended for a reason, and that every service agrees with its end. */
export function checkOrder(world: World, actors: OrderActors): void {
  const { number } = actors;
  const name = orderName(number);
  const placed = world.orders().filter(({ idempotencyKey }) => idempotencyKey === keyOf(number));
  invariant(
    placed.length <= 1,
    'one key is one order',
    () => `${name} was placed ${placed.length} times`,
  );
  const [order] = placed;
  invariant(
    order?.id === (actors.acknowledged ?? undefined),
    'every acknowledged order exists',
    () => `the buyer of ${name} received the id ${actors.acknowledged}, and ${order?.id} exists`,
  );
  if (!order) return;
  const isCancelling = order.parcels.some(isBeingCancelled);
  const isEnded =
    [...sold, ...unsold].includes(order.status) && order.checkout.done && !isCancelling;
  invariant(isEnded, 'every order ends', () => `${name} stays ${order.status}`);
  checkAllAnswered(order, name);
  checkAllPublished(world, order, name);
  checkReason(world, actors, order, name);
  if (sold.includes(order.status)) checkSold(world, actors, order, name);
  else checkUnsold(world, order, name);
}

/** In an unsold order only forward commands may stay unanswered. */
function checkAllAnswered({ status, checkout }: Order, name: string): void {
  const open = checkout.runs.filter(({ command, state }) => {
    const isUndo = /^(release|cancel|refund)/.test(command);
    return state === 'ASKED' && (sold.includes(status) || isUndo);
  });
  invariant(
    open.length === 0,
    'a checkout ends when every command is answered',
    () => `${name} is ${status}, and ${open[0]?.command} was not answered`,
  );
}

function checkAllPublished({ bus }: World, order: Order, name: string): void {
  const seen = bus.observed.get(`order-status ${order.id}`);
  invariant(
    seen?.version === order.version && seen.status === order.status,
    'every change is published',
    () =>
      `${name} is ${order.status} (${order.version}), and ${seen?.status} (${seen?.version}) was published last`,
  );
}

const reasons = [
  ...['INSUFFICIENT_FUNDS', 'OUT_OF_STOCK', 'NO_DELIVERY_SLOT', 'TIMED_OUT'],
  ...['CARD_DECLINED', 'CARD_EXPIRED', 'CAPTURE_REFUSED'],
];

function checkReason(world: World, actors: OrderActors, order: Order, name: string): void {
  const { status, failure } = order;
  if (status === 'FAILED') {
    const ageMs = world.now - order.placedAt.getTime();
    const isReason = reasons.includes(failure?.code ?? '');
    const isTimely = failure?.code !== 'TIMED_OUT' || ageMs >= retryPolicy.timeoutMs;
    invariant(
      isReason && isTimely,
      'an order fails for a reason',
      () => `${name} failed as ${failure?.code} after ${ageMs / 1_000} s`,
    );
  }
  if (status === 'CANCELLED') {
    invariant(
      actors.cancelled || actors.planned.cancels > 0 || actors.planned.returns !== null,
      'an order is cancelled only on request',
      () => name,
    );
  }
  const isObeyed = !actors.cancelled || status !== 'CONFIRMED' || order.parcels.some(hasLeft);
  invariant(
    isObeyed,
    'a cancellation takes effect, or the goods have shipped',
    () => `${name} stays ${status}`,
  );
}
