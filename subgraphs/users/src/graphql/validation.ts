import { nameCharacter } from '@souk/auth/name-character';
import { text } from '@souk/platform/graphql/validation';
import { z } from 'zod';

/** A user name, in lower case as the identity provider stores it. */
export const username = z
  .string()
  .regex(/^[A-Za-z0-9._-]{3,60}$/, 'Use 3 to 60 letters, digits, dots, dashes or underscores.')
  .transform((name) => name.toLowerCase());

/** An e-mail address, in lower case as the identity provider stores it. */
export const email = z
  .email('Enter a valid e-mail address, such as name@example.com.')
  .max(200, 'Use an e-mail address of at most 200 characters.')
  .transform((address) => address.toLowerCase());

/** A first or last name. */
export const name = text(100).regex(
  new RegExp(`^${nameCharacter}*$`, 'u'),
  'Must not contain <, > or invisible characters.',
);

export const password = z
  .string()
  .min(8, 'Use at least 8 characters.')
  .max(128, 'Use at most 128 characters.');
