import { defineEntity, p } from '@mikro-orm/postgresql';

/**
 * A record that is stored to be retried, or blocked behind such a record of its key. After too many attempts,
 * or at once when it can't be decoded, it is a dead letter: `deadAt` is set, the key goes on without
 * it, and it stays until an operator releases it.
 */
export const ParkedMessage = defineEntity({
  name: 'ParkedMessage',
  tableName: 'parked',
  indexes: [
    {
      name: 'parked_waiting',
      properties: ['consumer', 'topic', 'key'],
      where: '"dead_at" is null',
    },
  ],
  properties: {
    consumer: p.text().primary(),
    topic: p.text().primary(),
    partition: p.integer().primary(),
    position: p.bigint().primary(),
    key: p.text().nullable(),
    value: p.text().nullable(),
    headers: p.json<Readonly<Record<string, string>>>(),
    at: p.datetime(),
    /** The inbox has it, so a copy from the broker is dropped. False for an undecodable record. */
    taken: p.boolean(),
    attempts: p.integer(),
    nextAt: p.datetime(),
    /** Why the last attempt failed. Null for one that is only blocked behind another. */
    error: p.text().nullable(),
    deadAt: p.datetime().nullable(),
  },
});
