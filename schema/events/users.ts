import { z } from 'zod';
import { fact, instant } from '../contract.ts';
import { address } from './shared.ts';

const profile = z.object({
  userId: z.string(),
  username: z.string(),
  /** The first address of the profile: what an order without one takes. */
  address: address.nullable(),
  /** Null for who does not sell. */
  sellerName: z.string().nullable(),
  at: instant,
});

/** What users tells the rest of the shop. */
export const userFacts = {
  'user-registered': fact(
    'user-registered',
    'Somebody is new here.',
    profile.extend({
      email: z.string(),
      /** Whether billing opens an account with the opening balance: for who was made by an operator. */
      opensAccount: z.boolean(),
    }),
  ),
  'user-changed': fact('user-changed', 'A profile after a change.', profile),
} as const;
