import { type DataMutant, inTable, unknownId } from './data-mutant.ts';

const published = 'every order is published once, and each of its changes';
const inLog = 'every message that was sent is in the log';
const stream = 'the topic order-status has each change of an order';

/** The record of a message, as the archive of a service has it. Nothing but SQL finds it in the log. */
const record = (topic: string, order: string, which: 'asc' | 'desc', skipped = 0) => `
  delete from records where (partition_id, position) = (
    select partition_id, position from records
    join partitions p on p.id = partition_id join topics t on t.id = p.topic_id
    where t.name = '${topic}' and key = '$${order}'
    order by position ${which} offset ${skipped} limit 1)`;

const log = (invariant: string) => inTable('bus', 'records', invariant);

const services = ['users', 'inventory', 'orders', 'billing', 'delivery', 'notifications'] as const;

function messageOf(service: string): readonly DataMutant[] {
  const parked = (
    dead: string,
  ) => `insert into parked values ('${service}', 'a-topic', 0, 7, 'a-key',
    '{}', '{}', now(), true, 1, '9999-01-01', 'Planted.', ${dead})`;
  return [
    inTable(service, 'parked', 'no message is a dead letter')(
      `a dead letter of ${service}`,
      parked('now()'),
      'a message failed for good',
      `"service":"${service}","topic":"a-topic"`,
    ),
    inTable(service, 'parked', 'no message is parked')(
      `a parked message of ${service}`,
      parked('null'),
      'a message waits for a retry',
      `"service":"${service}","topic":"a-topic"`,
    ),
    // No relay sends this lane.
    inTable(service, 'outbox', 'every message was sent')(
      `a message of ${service} that was not sent`,
      `insert into outbox (id, source, topic, type, key, value, correlation_id, occurred_at, lane)
        values ('${unknownId}', '${service}', 'a-topic', 'a-type', 'a-key', '{}', 'x', now(), 99)`,
      'a message waits in the outbox',
      unknownId,
    ),
  ];
}

/** Faults in outboxes, inboxes and the log. */
export const messageMutants: readonly DataMutant[] = [
  ...services.flatMap(messageOf),
  inTable('orders', 'outbox_archive', published)(
    'the publication of an order',
    `delete from outbox_archive where key = '$confirmed' and topic = 'order-placed'`,
    'an order was not published once',
    '$confirmed.number',
  ),
  inTable('orders', 'outbox_archive', published)(
    'the publication of the last change',
    `delete from outbox_archive where topic = 'order-status' and key = '$confirmed'
      and aggregate_version = (select version from orders where id = '$confirmed')`,
    'the last change was not published',
    '$confirmed.number',
  ),
  inTable('orders', 'outbox_archive', published)(
    'the publication of an order that does not exist',
    `update outbox_archive set key = '${unknownId}' where key = '$confirmed' and topic = 'order-placed'`,
    'an order was published that does not exist',
    unknownId,
  ),
  inTable('inventory', 'outbox_archive', 'the last change of each row was published')(
    'the publication of a stock',
    `delete from outbox_archive where topic = 'stock-changed' and key = '$product'
      and aggregate_version = (select version from stocks where product_id = '$product')`,
    'the last change was not published',
    '$product',
  ),
  inTable('users', 'profiles', 'the last change of each row was published')(
    'a change of a user that was not published',
    `update profiles set version = version + 1 where id = '$buyer'`,
    'the last change was not published',
    '$buyer',
  ),
  log(stream)(
    'the last change in the log',
    record('order-status', 'confirmed', 'desc'),
    'the last change is not on the topic',
    '$confirmed.number',
  ),
  log(stream)(
    'a change in the middle of the log',
    record('order-status', 'confirmed', 'desc', 2),
    'the stream of an order has a gap',
    '$confirmed.number',
  ),
  log(inLog)(
    'a reply in the log',
    record('payment-succeeded', 'confirmed', 'desc'),
    'a message never reached the log',
    '"topic":"payment-succeeded","about":"$confirmed"',
  ),
  log(inLog)(
    'a command in the log',
    record('delivery-commands', 'shipped', 'asc'),
    'a message never reached the log',
    '"topic":"delivery-commands","about":"$shipped"',
  ),
  ...[
    ['orders', 'billing', 'payment-captured'],
    ['inventory', 'orders', 'commit-stock'],
    ['billing', 'orders', 'hold-payment'],
    ['delivery', 'orders', 'confirm-delivery'],
  ].map(([consumer, source, type]) =>
    inTable(consumer ?? '', 'inbox', 'no consumer group passed over a record')(
      `a ${type} that ${consumer} passed over`,
      `delete from inbox where source = '${source}' and id = '$message.${type}'`,
      'the group passed over a record',
      `"group":"${consumer}"`,
    ),
  ),
];
