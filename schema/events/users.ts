import { z } from 'zod';
import { fact, instant } from '../contract.ts';
import { address } from './shared.ts';

const profile = z.object({
  userId: z.string(),
  username: z.string(),
  /** The first address of the profile, which is the default of orders. */
  address: address.nullable(),
  /** Null for a user who is no seller. */
  sellerName: z.string().nullable(),
  at: instant,
});

/** The events that users publishes. */
export const userFacts = {
  'user-registered': fact(
    'user-registered',
    'A user was registered.',
    profile.extend({
      email: z.string(),
      /**
       * Whether billing opens an account with the opening balance, as for users that an operator
       * creates.
       */
      opensAccount: z.boolean(),
    }),
  ),
  'user-changed': fact(
    'user-changed',
    'The state of a profile after a change.',
    profile.extend({
      /** Left out by an earlier release, and for a user without an e-mail address. */
      email: z.string().optional(),
    }),
  ),
} as const;
