import { type DataMutant, inTable, unknownId } from './data-mutant.ts';

const partners = 'payment, reservation and delivery fit the order';
const slot = inTable('delivery', 'slots', 'a slot has the places of its deliveries');
const delivery = inTable('delivery', 'deliveries', partners);
const history = 'the history of a delivery fits it';

const ofOrder = (name: string) => `where order_id = '$${name}'`;
const idOf = (name: string) => `(select id from deliveries ${ofOrder(name)})`;
const slotOf = (name: string) => `(select slot_id from deliveries ${ofOrder(name)})`;

/** Faults in slots and deliveries. */
export const deliveryMutants: readonly DataMutant[] = [
  slot(
    'the places taken of a slot',
    `update slots set taken = taken + 1 where id = ${slotOf('confirmed')}`,
    'the places taken are not those of the deliveries',
    '$slot',
  ),
  inTable('delivery', 'deliveries', 'a slot has the places of its deliveries')(
    'the slot of a delivery',
    `update deliveries set slot_id = (select id from slots where id <> slot_id order by id desc limit 1)
      ${ofOrder('confirmed')}`,
    'the places taken are not those of the deliveries',
    '$slot',
  ),
  delivery(
    'the address of a delivery',
    `update deliveries set address = jsonb_set(address, '{city}', '"Elsewhere"') ${ofOrder('confirmed')}`,
    'the delivery has another address',
    '$confirmed.number',
  ),
  delivery(
    'the buyer of a delivery',
    `update deliveries set buyer_id = 'nobody' ${ofOrder('confirmed')}`,
    'the delivery has another buyer',
    '$confirmed.number',
  ),
  delivery(
    'the sellers of a delivery',
    `update deliveries set seller_ids = '{nobody}' ${ofOrder('confirmed')}`,
    'the delivery has other sellers',
    '$confirmed.number',
  ),
  delivery(
    'the requested time of a delivery',
    `update deliveries set wished_at = now() ${ofOrder('confirmed')}`,
    'the delivery has another requested time',
    '$confirmed.number',
  ),
  delivery(
    'a confirmed order whose delivery is cancelled',
    `update deliveries set status = 'CANCELLED' ${ofOrder('confirmed')}`,
    'the delivery does not fit the order',
    '$confirmed.number',
  ),
  delivery(
    'a cancelled order whose delivery is scheduled',
    `update deliveries set status = 'SCHEDULED' ${ofOrder('cancelled')}`,
    'the delivery does not fit the order',
    '$cancelled.number',
  ),
  inTable('delivery', 'bookings', partners)(
    'a booking that is gone',
    `delete from bookings ${ofOrder('confirmed')}`,
    'the delivery is missing',
    '$confirmed.number',
  ),
  inTable('delivery', 'bookings', 'a booking has its delivery')(
    'a delivery without a booking',
    `delete from bookings ${ofOrder('shipped')}`,
    'a delivery has no booking',
    '$shipped.number',
  ),
  inTable('delivery', 'bookings', partners)(
    'a booking without an order',
    `insert into bookings values ('${unknownId}', 'CHECKOUT', null, '{}')`,
    'a delivery has no order',
    unknownId,
  ),
  inTable('delivery', 'deliveries', 'a booking has its delivery')(
    'the order of a delivery',
    `update deliveries set order_id = '${unknownId}' ${ofOrder('confirmed')}`,
    'the delivery belongs to another order',
    '$confirmed.number',
  ),
  inTable('delivery', 'delivery_events', history)(
    'a change of a delivery that is gone',
    `delete from delivery_events where delivery_id = ${idOf('delivered')} and seq = 2`,
    'the history has a gap',
    '$delivered.number',
  ),
  inTable('delivery', 'delivery_events', history)(
    'the status of a change of a delivery',
    `update delivery_events set status = 'FAILED' where delivery_id = ${idOf('delivered')} and seq = 4`,
    'the last change has another status',
    '$delivered.number',
  ),
  inTable('delivery', 'delivery_attempts', history)(
    'an attempt that is gone',
    `delete from delivery_attempts where delivery_id = ${idOf('shipped')}`,
    'the attempts do not fit the status',
    '$shipped.number',
  ),
];
