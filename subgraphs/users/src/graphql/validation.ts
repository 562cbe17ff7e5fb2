import { text } from '@souk/platform/graphql/validation';
import { z } from 'zod';

/** The provider's rules, said before it is asked: it lowers the case of name and address. */
export const username = z
  .string()
  .regex(/^[A-Za-z0-9._-]{3,60}$/, 'Letters, digits, dot, - and _, 3 to 60 of them.')
  .transform((name) => name.toLowerCase());

export const email = z
  .email('Not an e-mail address.')
  .max(200)
  .transform((address) => address.toLowerCase());

export const name = text(100).regex(
  /^[^\p{C}<>]*$/u,
  'No < nor >, and nothing that can not be seen.',
);

export const password = z
  .string()
  .min(8, 'At least 8 characters.')
  .max(128, 'At most 128 characters.');
