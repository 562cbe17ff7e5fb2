import type { TestedMutant } from './tested-mutant.ts';

const order = 'platform/src/messaging/relay-order.db.test.ts';
const retries = 'platform/src/messaging/consumer-retries.db.test.ts';

/** Faults in the relay, the retries and the dead letters. */
export const messagingMutants: readonly TestedMutant[] = [
  {
    name: 'outbox-unordered',
    description: 'The relay reads the outbox in any order.',
    file: 'platform/src/messaging/relay/outbox-rows.ts',
    from: '     order by position limit',
    to: '     limit',
    test: order,
  },
  {
    name: 'failed-batch-skipped',
    description: 'After a batch that cannot be sent, the relay goes on with the next one.',
    file: 'platform/src/messaging/relay/sender.ts',
    from: 'await bus.publish(rows.map(recordOf));',
    to: 'await bus.publish(rows.map(recordOf)).catch(() => {});',
    test: order,
  },
  {
    name: 'batch-not-awaited',
    description: 'The relay sends a batch before the broker has the one before.',
    file: 'platform/src/messaging/relay/sender.ts',
    from: 'await bus.publish(rows.map(recordOf));',
    to: 'void bus.publish(rows.map(recordOf)).catch(() => {});',
    test: order,
  },
  {
    name: 'lanes-not-locked',
    description: 'Two relays send the same messages.',
    file: 'platform/src/messaging/relay/outbox-rows.ts',
    from: "where pg_try_advisory_lock(hashtext('outbox'), lane)",
    to: "where pg_try_advisory_lock(hashtext('outbox'), lane) or true",
    test: order,
  },
  {
    name: 'released-without-attempts',
    description: 'A released dead letter has only one attempt.',
    file: 'platform/src/messaging/dead-letters.ts',
    from: 'deadAt: null, attempts: 0, nextAt',
    to: 'deadAt: null, nextAt',
    test: retries,
  },
  {
    name: 'released-for-ever',
    description: 'A released dead letter is tried without end.',
    file: 'platform/src/messaging/dead-letters.ts',
    from: 'deadAt: null, attempts: 0, nextAt',
    to: 'deadAt: null, attempts: -1_000_000, nextAt',
    test: retries,
  },
  {
    name: 'attempts-not-counted',
    description: 'A dead letter has one attempt less than there were.',
    file: 'platform/src/messaging/consumer/parked-rows.ts',
    from: '`update parked set attempts = attempts + 1, error = ?, dead_at = now()',
    to: '`update parked set error = ?, dead_at = now()',
    test: retries,
  },
  {
    name: 'trace-lost-at-retry',
    description: 'A message that is retried has lost its trace.',
    file: 'platform/src/messaging/consumer/park.ts',
    from: 'select ?, topic, partition, position, key, value, headers, at',
    to: "select ?, topic, partition, position, key, value, headers - 'traceparent' - 'correlationid', at",
    test: retries,
  },
  {
    name: 'tail-below-retention',
    description: 'A tail that resumes below the oldest record says that it begins there.',
    file: 'platform/src/bus/postgres/partition-log.ts',
    from: 'position: wanted < oldest ? oldest : wanted',
    to: 'position: wanted',
    test: 'platform/src/bus/postgres/postgres-bus.db.test.ts',
  },
];
