import { Account } from '../../../subgraphs/billing/src/domain/account.ts';
import { Payment } from '../../../subgraphs/billing/src/domain/payment.ts';
import { Delivery } from '../../../subgraphs/delivery/src/domain/delivery.ts';
import { DeliverySlot } from '../../../subgraphs/delivery/src/domain/delivery-slot.ts';
import { Stock } from '../../../subgraphs/inventory/src/domain/stock.ts';
import { ReservationRow } from '../../../subgraphs/inventory/src/persistence/reservation.schema.ts';
import type { Order } from '../../../subgraphs/orders/src/domain/order.ts';
import { hold } from './broken.ts';
import { Entry } from './memory/billing.ts';
import type { Kept } from './memory/inventory.ts';
import type { Person } from './people.ts';
import { costOf, orderName, productName } from './plan.ts';
import { keyOf, patience, type World } from './world.ts';

/** What holds when all has been delivered and nothing is due. Throws Broken. */
export function holdAtRest(world: World, people: readonly Person[]): void {
  nothingWaits(world);
  for (const person of people) holdOrder(world, person);
  ledgerAddsUp(world);
  stockAddsUp(world);
  slotsAddUp(world);
}

function nothingWaits(world: World): void {
  for (const { name, consumer } of Object.values(world.services)) {
    const waiting = consumer.parked().filter(({ dead }) => !dead);
    hold(waiting.length === 0, 'everything is handled', () => `${name} has parked messages`);
  }
}

/** How the goods of a sold order stand, by its status. */
const ends: Readonly<Record<string, { reservation: string; delivery: string }>> = {
  CONFIRMED: { reservation: 'COMMITTED', delivery: 'SCHEDULED' },
  SHIPPED: { reservation: 'SHIPPED', delivery: 'IN_TRANSIT' },
  DELIVERED: { reservation: 'SHIPPED', delivery: 'DELIVERED' },
};
const sold = Object.keys(ends);
const unsold = ['FAILED', 'CANCELLED'];

function holdOrder(world: World, person: Person): void {
  const { number } = person;
  const name = orderName(number);
  const placed = world.orders().filter(({ idempotencyKey }) => idempotencyKey === keyOf(number));
  hold(
    placed.length <= 1,
    'one key is one order',
    () => `${name} was placed ${placed.length} times`,
  );
  const [order] = placed;
  hold(
    order?.id === (person.acknowledged ?? undefined),
    'what was acknowledged is there',
    () => `the buyer of ${name} was told of ${person.acknowledged}, and ${order?.id} is there`,
  );
  if (!order) return;
  const isEnded = [...sold, ...unsold].includes(order.status) && order.checkout.done;
  hold(isEnded, 'every order ends', () => `${name} stays ${order.status}`);
  everyQuestionIsAnswered(order, name);
  everyChangeIsTold(world, order, name);
  endingHasReason(world, person, order, name);
  if (sold.includes(order.status)) isSold(world, person, order, name);
  else isGivenBack(world, order, name);
}

/** Only what was asked on the way to a purchase may stay unanswered, where there is none. */
function everyQuestionIsAnswered({ status, checkout }: Order, name: string): void {
  const open = checkout.runs.filter(({ command, state }) => {
    const isUndo = /^(release|cancel|refund)/.test(command);
    return state === 'ASKED' && (sold.includes(status) || isUndo);
  });
  hold(
    open.length === 0,
    'a checkout ends when all is answered',
    () => `${name} is ${status}, and ${open[0]?.command} was not answered`,
  );
}

function everyChangeIsTold({ bus }: World, order: Order, name: string): void {
  const seen = bus.seen.get(`order-status ${order.id}`);
  hold(
    seen?.version === order.version && seen.status === order.status,
    'every change is told',
    () =>
      `${name} is ${order.status} (${order.version}), and its followers saw ${seen?.status} (${seen?.version})`,
  );
}

const reasons = ['INSUFFICIENT_FUNDS', 'OUT_OF_STOCK', 'NO_DELIVERY_SLOT', 'TIMED_OUT'];

function endingHasReason(world: World, person: Person, order: Order, name: string): void {
  const { status, failure } = order;
  if (status === 'FAILED') {
    const lived = world.now - order.placedAt.getTime();
    const isReason = reasons.includes(failure?.code ?? '');
    const isPatient = failure?.code !== 'TIMED_OUT' || lived >= patience.giveUpMs;
    hold(
      isReason && isPatient,
      'an order fails for a reason',
      () => `${name} failed as ${failure?.code} after ${lived / 1_000} s`,
    );
  }
  if (status === 'CANCELLED') {
    hold(person.cancelled || person.planned.cancels > 0, 'only who asks is cancelled', () => name);
  }
  const isObeyed = !person.cancelled || status !== 'CONFIRMED';
  hold(isObeyed, 'a cancel is obeyed, or the goods have left', () => `${name} stays ${status}`);
}

function isSold(world: World, { planned }: Person, { id, status }: Order, name: string): void {
  const cost = costOf(world.plan, planned);
  const { payments, paid, kept, deliveries } = whatIsOf(world, id);
  const taken = payments.filter((one) => one.status === 'CAPTURED' && one.refunded === 0);
  hold(
    taken.length === 1 && paid === cost,
    'what is sold is paid, exactly and once',
    () =>
      `${name} is ${status} and costs ${cost}; ${paid} were paid, the payment is ${statusesOf(payments)}`,
  );
  const wanted = planned.cart.map(({ product, quantity }) => `${quantity} ${productName(product)}`);
  const [reservation, ...more] = kept;
  const has = reservation?.lines.map((line) => `${line.quantity} ${line.productId}`) ?? [];
  const isKept = reservation?.status === ends[status]?.reservation && more.length === 0;
  hold(
    isKept && String(has) === String(wanted),
    'what is sold is set aside for good',
    () =>
      `${name} is ${status}, and its reservation is ${statusesOf(kept)} with ${has.join(', ') || 'nothing'}`,
  );
  const isComing = deliveries.length === 1 && deliveries[0]?.status === ends[status]?.delivery;
  hold(
    isComing,
    'what is sold is delivered',
    () => `${name} is ${status}, and its delivery is ${statusesOf(deliveries)}`,
  );
}

function isGivenBack(world: World, { id, status }: Order, name: string): void {
  const { payments, paid, held, kept, deliveries } = whatIsOf(world, id);
  hold(
    paid === 0 && held === 0,
    'what is not sold costs nothing',
    () =>
      `${name} is ${status}; ${paid} were paid and ${held} are held, the payment is ${statusesOf(payments)}`,
  );
  const stays = kept.filter((one) => one.status !== 'RELEASED' && one.status !== 'EXPIRED');
  hold(
    stays.length === 0,
    'what is not sold is free again',
    () => `${name} is ${status}, and its reservation is ${statusesOf(kept)}`,
  );
  const coming = deliveries.filter((one) => one.status !== 'CANCELLED');
  hold(
    coming.length === 0,
    'what is not sold is not delivered',
    () => `${name} is ${status}, and its delivery is ${statusesOf(deliveries)}`,
  );
}

const statusesOf = (some: readonly { readonly status: string }[]) =>
  some.map(({ status }) => status).join(', ') || 'not there';

/** All that the services have of one order. What was paid is what the buyer's books lost. */
function whatIsOf({ services: { billing, inventory, delivery } }: World, id: string) {
  const isOf = ({ orderId }: { readonly orderId: string | null }) => orderId === id;
  const entries = billing.database.store.rowsOf<Entry>(Entry).filter(isOf);
  const sumOf = (some: readonly Entry[]) => some.reduce((sum, { amount }) => sum + amount, 0);
  return {
    payments: billing.database.store.rowsOf<Payment>(Payment).filter(isOf),
    paid: -sumOf(entries.filter(({ accountId }) => accountId !== null)),
    held: sumOf(entries.filter(({ book }) => book === 'HELD')),
    kept: inventory.database.store.rowsOf<Kept>(ReservationRow).filter(isOf),
    deliveries: delivery.database.store.rowsOf<Delivery>(Delivery).filter(isOf),
  };
}

function ledgerAddsUp({ services: { billing } }: World): void {
  const entries = billing.database.store.rowsOf<Entry>(Entry);
  const sumOf = (some: readonly Entry[]) => some.reduce((sum, { amount }) => sum + amount, 0);
  hold(sumOf(entries) === 0, 'the ledger sums to zero', () => `it sums to ${sumOf(entries)}`);
  for (const { id, userId, balance, held } of billing.database.store.rowsOf<Account>(Account)) {
    const own = entries.filter(({ accountId }) => accountId === id);
    const heldThere = sumOf(own.filter(({ book }) => book === 'HELD'));
    hold(
      sumOf(own) === balance && heldThere === held,
      'a balance is the sum of its entries',
      () =>
        `${userId} has ${balance} (${held} held), and the entries say ${sumOf(own)} (${heldThere} held)`,
    );
  }
}

function stockAddsUp({ plan, services: { inventory } }: World): void {
  const kept = inventory.database.store.rowsOf<Kept>(ReservationRow);
  const sumOf = (product: string, ...statuses: string[]) =>
    kept
      .filter(({ status }) => statuses.includes(status))
      .flatMap(({ lines }) => lines)
      .filter(({ productId }) => productId === product)
      .reduce((sum, { quantity }) => sum + quantity, 0);
  for (const { productId, total, reserved } of inventory.database.store.rowsOf<Stock>(Stock)) {
    const counted = plan.stock.find((_, product) => productName(product) === productId) ?? 0;
    const [promised, left] = [sumOf(productId, 'HELD', 'COMMITTED'), sumOf(productId, 'SHIPPED')];
    hold(
      promised === reserved && counted - left === total,
      'the stock adds up',
      () =>
        `${total} of ${productId} with ${reserved} reserved, where ${counted} were, ${left} have left and ${promised} are promised`,
    );
  }
}

function slotsAddUp({ services: { delivery } }: World): void {
  const deliveries = delivery.database.store.rowsOf<Delivery>(Delivery);
  for (const { id, taken } of delivery.database.store.rowsOf<DeliverySlot>(DeliverySlot)) {
    const there = deliveries.filter(
      ({ slotId, status }) => slotId === id && status !== 'CANCELLED',
    );
    hold(
      there.length === taken,
      'a place is taken for each delivery',
      () => `${taken} places of ${id} are taken for ${there.length} deliveries`,
    );
  }
}
