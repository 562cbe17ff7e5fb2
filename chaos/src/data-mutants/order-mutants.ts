import { type DataMutant, inTable, unknownId } from './data-mutant.ts';

const history = 'the history of an order fits it';
const checkout = 'the checkout of an order fits it';
const partners = 'payment, reservation and delivery fit the order';

const lines = inTable('orders', 'orders', 'an order is the sum of its lines');
const compared = inTable('orders', 'orders', partners);
const saga = inTable('orders', 'orders', checkout);
const event = inTable('orders', 'order_events', history);

const order = (name: string) => `where id = '$${name}'`;
const runs = (change: string) => `update orders set checkout = jsonb_set(checkout, '{runs}', (
  select jsonb_agg(${change} order by nth)
  from jsonb_array_elements(checkout -> 'runs') with ordinality as r (run, nth)))`;

/** Faults in the orders themselves, their history and their checkouts. */
export const orderMutants: readonly DataMutant[] = [
  lines(
    'the total of an order',
    `update orders set total = jsonb_set(total, '{minorUnits}', '1999') ${order('confirmed')}`,
    'the lines have another total',
    '$confirmed.number',
  ),
  lines(
    'the currency of an order',
    `update orders set total = jsonb_set(total, '{currency}', '"USD"') ${order('confirmed')}`,
    'a line has another currency',
    '$confirmed.number',
  ),
  lines(
    'the quantity of a line',
    `update orders set lines = jsonb_set(lines, '{0,quantity}', '3') ${order('shipped')}`,
    'the lines have another total',
    '$shipped.number',
  ),
  lines(
    'the sellers of an order',
    `update orders set seller_ids = '{}' ${order('confirmed')}`,
    'a line has a seller that the order lacks',
    '$confirmed.number',
  ),
  compared(
    'the product of a line',
    `update orders set products = 'x', lines = jsonb_set(lines, '{0,productId}', '"x"') ${order('confirmed')}`,
    'the reservation has other products',
    '$confirmed.number',
  ),
  compared(
    'the buyer of an order',
    `update orders set buyer_id = 'nobody' ${order('delivered')}`,
    'the payment has another buyer',
    '$delivered.number',
  ),
  compared(
    'the address of an order',
    `update orders set address = jsonb_set(address, '{city}', '"Elsewhere"') ${order('confirmed')}`,
    'the delivery has another address',
    '$confirmed.number',
  ),
  compared(
    'the slot of an order',
    `update orders set slot_id = 'another' ${order('confirmed')}`,
    'the delivery has another slot',
    '$confirmed.number',
  ),
  compared(
    'the tracking number of an order',
    `update orders set tracking_number = 'another' ${order('shipped')}`,
    'the delivery has another tracking number',
    '$shipped.number',
  ),
  compared(
    'the refunded part of an order',
    `update orders set refunded = 499 ${order('refunded')}`,
    'a refund is not noted on both sides',
    '$refunded.number',
  ),
  compared(
    'an order that is gone',
    `delete from orders ${order('confirmed')}`,
    'a payment has no order',
    '$confirmed',
  ),
  inTable('orders', 'orders', history)(
    'the status of an order',
    `update orders set status = 'SHIPPED' ${order('confirmed')}`,
    'the last change has another status',
    '$confirmed.number',
  ),
  inTable('orders', 'orders', history)(
    'the version of an order',
    `update orders set version = version + 1 ${order('confirmed')}`,
    'the history has a gap',
    '$confirmed.number',
  ),
  event(
    'a change that is gone',
    `delete from order_events where order_id = '$confirmed' and seq = 3`,
    'the history has a gap',
    '$confirmed.number',
  ),
  event(
    'the status of a change',
    `update order_events set status = 'PAID' where order_id = '$confirmed' and type = 'order-confirmed'`,
    'the last change has another status',
    '$confirmed.number',
  ),
  event(
    'the type of a change',
    `update order_events set type = 'order-shipped' where order_id = '$confirmed' and seq = 3`,
    'a change has another status than its type',
    '$confirmed.number',
  ),
  event(
    'the refund in the history',
    `update order_events set type = 'order-confirmed' where order_id = '$refunded' and type = 'payment-refunded'`,
    'the refunds are not in the history',
    '$refunded.number',
  ),
  event(
    'a history without an order',
    `insert into order_events values ('${unknownId}', 1, 'order-placed', 'NEW', now(), null)`,
    'a history belongs to no order',
    unknownId,
  ),
  saga(
    'the timer of a checkout that has ended',
    `update orders set wake_at = now() + interval '1 day' ${order('confirmed')}`,
    'the timer does not fit the checkout',
    '$confirmed.number',
  ),
  saga(
    'a step that never ended',
    `${runs(`case run ->> 'command' when 'capture-payment' then run || '{"state": "ASKED"}' else run end`)} ${order('confirmed')}`,
    'a sold order lacks a step',
    '$confirmed.number',
  ),
  saga(
    'a compensation that never ended',
    `${runs(`case run ->> 'command' when 'release-stock' then run || '{"state": "ASKED"}' else run end`)} ${order('cancelled')}`,
    'the step reserve-stock was not compensated',
    '$cancelled.number',
  ),
  saga(
    'the ending of a checkout',
    `update orders set checkout = jsonb_set(checkout, '{ending,status}', '"FAILED"') ${order('cancelled')}`,
    'a checkout that has ended has another status',
    '$cancelled.number',
  ),
  saga(
    'the failure of an order',
    `update orders set failure = null ${order('failed')}`,
    'the failure does not fit the status',
    '$failed.number',
  ),
  compared(
    'the payment that a checkout names',
    `${runs(`case run ->> 'command' when 'hold-payment'
      then run || '{"transactionId": "${unknownId}"}' else run end`)} ${order('confirmed')}`,
    'the checkout names another payment',
    '$confirmed.number',
  ),
  inTable('orders', 'orders', 'every checkout has ended')(
    'a checkout that stands still',
    `update orders set wake_at = now() + interval '1 day',
      checkout = checkout || jsonb_build_object('done', false, 'wakeAt', now() + interval '1 day')
      ${order('confirmed')}`,
    'a checkout has not ended',
    '$confirmed.number',
  ),
  inTable('orders', 'orders', 'every checkout has ended')(
    'a checkout by card that still waits after the time to approve',
    `update orders set wake_at = now() + interval '1 day',
      checkout = checkout || jsonb_build_object('done', false, 'wakeAt', now() + interval '1 day',
        'route', 'FORWARD', 'stage', 0, 'holdUntil', now() - interval '1 hour')
      ${order('confirmed')}`,
    'a checkout has not ended',
    '$confirmed.number',
  ),
];
