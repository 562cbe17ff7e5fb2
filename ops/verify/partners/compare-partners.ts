import type { DeliveryRow, OrderRow, PaymentRow, ReservationRow } from './read-partners.ts';

/** The rows of one order in all services. */
export type Partners = {
  readonly order: OrderRow | null;
  readonly payment: PaymentRow | null;
  readonly reservation: ReservationRow | null;
  readonly delivery: DeliveryRow | null;
  readonly known: object | null;
};

type Participant = 'payment' | 'reservation' | 'delivery';

/** What is wrong with an order and one of its partners. */
export type Difference = { readonly partner: Participant | 'known'; readonly what: string };

const sold = ['CAPTURED', 'REFUNDED'];
const unreserved = ['NONE', 'REFUSED', 'RELEASED', 'EXPIRED'];
const unbooked = ['NONE', 'REFUSED', 'CANCELLED'];

/** The allowed statuses of each participant, by the status of an order whose checkout has ended. */
const allowed: Readonly<Record<string, Readonly<Record<Participant, readonly string[]>>>> = {
  CONFIRMED: { payment: sold, reservation: ['COMMITTED'], delivery: ['SCHEDULED'] },
  SHIPPED: { payment: sold, reservation: ['SHIPPED'], delivery: ['IN_TRANSIT', 'FAILED'] },
  DELIVERED: { payment: sold, reservation: ['SHIPPED'], delivery: ['DELIVERED'] },
  FAILED: {
    payment: ['NONE', 'DECLINED', 'RELEASED'],
    reservation: unreserved,
    delivery: unbooked,
  },
  CANCELLED: {
    payment: ['NONE', 'DECLINED', 'RELEASED', 'REFUNDED'],
    reservation: unreserved,
    delivery: unbooked,
  },
};

const stepOf = { payment: 'hold', reservation: 'reserve', delivery: 'book' } as const;
const participants = Object.keys(stepOf) as Participant[];
/** The statuses of a participant that has refused the step. */
const refusals = ['NONE', 'REFUSED', 'DECLINED'];

/** Compares the rows of one order in all services, in both directions. */
export function comparePartners(partners: Partners): Difference[] {
  const { order, payment, reservation, delivery, known } = partners;
  const found: Difference[] = [];
  const differ = (partner: Difference['partner'], isDifferent: boolean, what: string) => {
    if (isDifferent) found.push({ partner, what });
  };
  differ('known', order !== null && known === null, 'inventory does not know the order');
  differ('known', order === null && known !== null, 'inventory knows an order that does not exist');
  for (const name of participants) {
    const row = partners[name];
    if (!order) differ(name, row !== null, `a ${name} has no order`);
    else for (const what of compareStatus(order, name, row)) found.push({ partner: name, what });
  }
  if (order && payment)
    for (const what of comparePayment(order, payment)) differ('payment', true, what);
  if (order && reservation)
    for (const what of compareReservation(order, reservation)) differ('reservation', true, what);
  if (order && delivery)
    for (const what of compareDelivery(order, delivery)) differ('delivery', true, what);
  return found;
}

/** Compares the status of a participant with the order, and with the step of its checkout. */
function* compareStatus(
  order: OrderRow,
  name: Participant,
  row: { readonly id: string | null; readonly status: string } | null,
): Generator<string> {
  const step = order[stepOf[name]];
  const [state, transactionId] = step?.split(' ') ?? [];
  if (order.isRunning) return;
  if (step && !row) yield `the ${name} is missing`;
  const status = row?.status ?? 'NONE';
  const fits = allowed[order.status]?.[name].includes(status) ?? false;
  if (!fits && (row || !step)) yield `the ${name} does not fit the order`;
  if (state === 'DONE' && row && transactionId !== row.id)
    yield `the checkout names another ${name}`;
  if (state === 'REFUSED' && row && !refusals.includes(status))
    yield `the checkout says that the ${name} was refused`;
}

function* comparePayment(order: OrderRow, payment: PaymentRow): Generator<string> {
  if (payment.buyer !== order.buyer) yield 'the payment has another buyer';
  if (payment.currency !== order.currency) yield 'the payment has another currency';
  if (payment.status === 'NONE') return;
  if (payment.amount !== order.amount) yield 'the payment has another amount';
  if (payment.refundNoted !== order.refunded) yield 'a refund is not noted on both sides';
  if (payment.refundedUnits !== order.refundedUnits) yield 'other units are refunded';
  // What an earlier release has refunded is not in the order.
  const known = new Set(payment.refunds?.split(', '));
  const isKnown = (refund: string) => known.has(refund);
  if (order.refunds?.split(', ').every(isKnown) === false) yield 'how far a refund is differs';
  const isSold = ['CONFIRMED', 'SHIPPED', 'DELIVERED'].includes(order.status);
  if (isSold && !order.isRunning && payment.refunded !== order.returned) yield 'the refunds differ';
}

function* compareReservation(order: OrderRow, reservation: ReservationRow): Generator<string> {
  if (reservation.lines === null) return;
  if (reservation.buyer !== order.buyer) yield 'the reservation has another buyer';
  if (reservation.lines !== order.lines)
    yield 'the reservation has other products, quantities or prices';
}

function* compareDelivery(order: OrderRow, delivery: DeliveryRow): Generator<string> {
  if (delivery.id === null) return;
  if (delivery.buyer !== order.buyer) yield 'the delivery has another buyer';
  if (delivery.address !== order.address) yield 'the delivery has another address';
  if (delivery.wishedAt !== order.wishedAt) yield 'the delivery has another requested time';
  if (delivery.sellers !== order.sellers) yield 'the delivery has other sellers';
  if (order.slot !== null && delivery.slot !== null && delivery.slot !== order.slot)
    yield 'the delivery has another slot';
  // Of several parcels each has a number of its own.
  const hasOne = delivery.count === 1 && order.tracking !== null;
  if (hasOne && !order.isRunning && delivery.tracking !== order.tracking)
    yield 'the delivery has another tracking number';
}
