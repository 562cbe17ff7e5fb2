import { z } from 'zod';

// What each service answers to the fields of `schema/service.graphql`, which are JSON in the schema. The
// gateway reads them by these schemas. Of two versions that run together, one may lack a newer field:
// fields are only added, as optional ones.

const measured = z.number().nullable();

/** How a service is. What could not be measured is null. */
export const serviceHealth = z.object({
  ready: z.boolean(),
  dependencies: z.array(z.object({ name: z.string(), available: z.boolean() })),
  /** The number of records not handled yet, by topic. */
  lag: z.array(z.object({ topic: z.string(), records: z.string() })).nullable(),
  outboxPending: measured,
  outboxOldestAgeSeconds: measured,
  parkedMessages: measured,
  deadLetters: measured,
});

/** A message that a service could not handle. Its id is topic, partition and position. */
export const deadLetter = z.object({
  id: z.string(),
  topic: z.string(),
  partition: z.number(),
  position: z.string(),
  key: z.string().nullable(),
  type: z.string().nullable(),
  text: z.string().nullable(),
  error: z.string().nullable(),
  attempts: z.number(),
  at: z.coerce.date(),
  deadAt: z.coerce.date(),
});

/** A page of dead letters, the oldest first. */
export const deadLetterPage = z.object({
  edges: z.array(z.object({ cursor: z.string(), node: deadLetter })),
  hasNextPage: z.boolean(),
});

export type ServiceHealth = z.infer<typeof serviceHealth>;
export type DeadLetterAnswer = z.infer<typeof deadLetter>;
export type DeadLetterPage = z.infer<typeof deadLetterPage>;
