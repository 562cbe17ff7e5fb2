import { type SubgraphName, subgraphs } from '../system/subgraphs.ts';
import type { Check } from './check.ts';
import { sqlCheck } from './sql-check.ts';

const record = `topic || '/' || partition || '/' || position`;
const ofRecord = `${record} as key, topic, partition, position, key as about, error`;

/** Checks of the outbox and the parked messages of every service. */
export const messages: readonly Check[] = subgraphs.flatMap((service) => [
  unsent(service),
  parked(service),
  dead(service),
]);

function unsent(service: SubgraphName): Check {
  return sqlCheck({
    invariant: 'every message was sent',
    database: service,
    what: 'a message waits in the outbox',
    row: { service },
    mayBeUnderWay: true,
    sql: (only) => `
      select position::text as key, id as "messageId", topic, key as about from outbox
      where ${only('position', 'bigint')}`,
  });
}

function parked(service: SubgraphName): Check {
  return sqlCheck({
    invariant: 'no message is parked',
    database: service,
    what: 'a message waits for a retry',
    row: { service },
    mayBeUnderWay: true,
    sql: (only) => `select ${ofRecord} from parked where dead_at is null and ${only(record)}`,
  });
}

function dead(service: SubgraphName): Check {
  return sqlCheck({
    invariant: 'no message is a dead letter',
    database: service,
    what: 'a message failed for good',
    row: { service },
    sql: (only) => `select ${ofRecord} from parked where dead_at is not null and ${only(record)}`,
  });
}
