import { z } from 'zod';

// What the verifier (`ops/verifier`) answers to the gateway. Fields are only added, as optional ones.

/** An invariant, how many rows violate it, and what is wrong with the first of them. */
export const invariantResult = z.object({
  name: z.string(),
  violations: z.number(),
  examples: z.array(z.string()),
});

/** A verification of the shop's invariants. */
export const verification = z.object({
  id: z.string(),
  state: z.enum(['RUNNING', 'DONE', 'INCOMPLETE']),
  startedAt: z.coerce.date(),
  finishedAt: z.coerce.date().nullable(),
  invariants: z.array(invariantResult),
});

/** The request to start one. */
export const verifyRequest = z.object({ idempotencyKey: z.string() });

/** The verification that was started, or found. */
export const verifyAnswer = z.object({ verification, replayed: z.boolean() });

export type InvariantResult = z.infer<typeof invariantResult>;
export type Verification = z.infer<typeof verification>;
export type VerifyAnswer = z.infer<typeof verifyAnswer>;
