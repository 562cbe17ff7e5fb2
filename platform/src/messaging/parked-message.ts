import { defineEntity, p } from '@mikro-orm/postgresql';

/**
 * A record that could not be handled, and those of its key that wait behind it. It is tried again;
 * after too many tries, or at once when nobody can read it, it is a dead letter: `deadAt` is set,
 * the key goes on without it, and it stays until somebody releases it.
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
    /** Its row stands in the inbox: it is handled from here, or never. Garbage was never taken. */
    taken: p.boolean(),
    attempts: p.integer(),
    nextAt: p.datetime(),
    /** Why the last try failed. Null for one that only waits behind another. */
    error: p.text().nullable(),
    deadAt: p.datetime().nullable(),
  },
});
