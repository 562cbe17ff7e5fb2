import { type DataMutant, inTable, unknownId } from './data-mutant.ts';

const partners = 'payment, reservation and delivery fit the order';
const places = 'an order has places in the slots of its deliveries';
const slot = inTable('delivery', 'slots', 'a slot counts its places');
const place = inTable('delivery', 'slot_places', places);
const delivery = inTable('delivery', 'deliveries', partners);
const history = 'the history of a delivery fits it';
const numbered = 'the changes of the deliveries of an order are numbered';

const ofOrder = (name: string) => `where order_id = '$${name}'`;
const idOf = (name: string) => `(select id from deliveries ${ofOrder(name)})`;
const slotOf = (name: string) => `(select slot_id from deliveries ${ofOrder(name)})`;

/** Faults in slots, deliveries and what is asked of carriers. */
export const deliveryMutants: readonly DataMutant[] = [
  slot(
    'the places taken of a slot',
    `update slots set taken = taken + 1 where id = ${slotOf('confirmed')}`,
    'the number of places taken is not that of the places',
    '$slot',
  ),
  place(
    'a place that is gone',
    `delete from slot_places ${ofOrder('confirmed')}`,
    'a delivery has no place in its slot',
    '$confirmed',
  ),
  place(
    'a place of a cancelled order',
    `insert into slot_places select order_id, 'CHECKOUT', slot_id from deliveries ${ofOrder('cancelled')}`,
    'a place has no delivery',
    '$cancelled',
  ),
  inTable('delivery', 'deliveries', places)(
    'the slot of a delivery',
    `update deliveries set slot_id = (select id from slots where id <> slot_id order by id desc limit 1)
      ${ofOrder('confirmed')}`,
    'a delivery has no place in its slot',
    '$confirmed',
  ),
  inTable('delivery', 'deliveries', 'a delivery has the parcel of its order and seller')(
    'the parcel of a delivery',
    `update deliveries set parcel_id = '${unknownId}' ${ofOrder('confirmed')}`,
    'the parcel is not that of the order and the seller',
    '$confirmed',
  ),
  inTable('delivery', 'bookings', numbered)(
    'the number of changes of an order',
    `update bookings set changes = changes + 1 ${ofOrder('confirmed')}`,
    'the last number is not that of the last change',
    '$confirmed',
  ),
  inTable('delivery', 'delivery_events', numbered)(
    'the number of a change',
    `update delivery_events set order_seq = 1 where delivery_id = ${idOf('delivered')} and seq = 2`,
    'two changes have the same number',
    '$delivered',
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
  inTable('delivery', 'bookings', 'a booking has its deliveries')(
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
  inTable('delivery', 'deliveries', 'a booking has its deliveries')(
    'the order of a delivery',
    `update deliveries set order_id = '${unknownId}' ${ofOrder('confirmed')}`,
    'a booking has no delivery',
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
  inTable('delivery', 'deliveries', 'the calls to a carrier fit its deliveries')(
    'the carrier of a delivery',
    `update deliveries set carrier = 'another' ${ofOrder('confirmed')}`,
    'a delivery of a carrier has no booking',
    '$confirmed.number',
  ),
  inTable('delivery', 'carrier_calls', 'no call to a carrier is overdue')(
    'a call to a carrier that is not made',
    `insert into carrier_calls (delivery_id, operation, next_at)
      select id, 'BOOK', now() - interval '2 hours' from deliveries ${ofOrder('confirmed')}`,
    'a call was not made for an hour',
    'BOOK',
  ),
  inTable('delivery', 'carrier_callbacks', 'every callback of a carrier is applied')(
    'a callback of a carrier that is not applied',
    `insert into carrier_callbacks (carrier, event_id, subject_ref, received_at)
      values ('another', 'event-1', 'label-1', now() - interval '2 hours')`,
    'a callback was not applied for an hour',
    'event-1',
  ),
];
