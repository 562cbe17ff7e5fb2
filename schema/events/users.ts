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
  'setting-changed': fact(
    'setting-changed',
    'The state of a setting of the shop after a change.',
    z.object({
      /** The key of the setting, in capitals. */
      key: z.string(),
      /** The value as text; null when the setting was cleared. */
      value: z.string().nullable(),
      /** When the value ends by itself; null: never. */
      until: instant.nullable(),
      /** The version of the setting: the newest one is in force. */
      version: z.int(),
      at: instant,
    }),
  ),
} as const;
