import { z } from 'zod';

const charsMax = 2_048;

/** Hosts of the reader's own machine: for development. */
const localHosts = ['localhost', '127.0.0.1', '[::1]'];

/**
 * An address that the provider's page leads to afterwards: `https`, or `http` on the reader's own
 * machine, without user name and password, at most 2,048 characters.
 */
export const returnUrl = z.string().transform((value, { addIssue }) => {
  const isPlain = value.length <= charsMax && !/[\s\p{C}\\]/u.test(value);
  const url = isPlain ? URL.parse(value) : null;
  const isSafe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && localHosts.includes(url.hostname));
  if (!url || !isSafe || url.username || url.password || url.href.length > charsMax) {
    const message = `Must be an address such as https://shop.example/account, without spaces, user name or password, at most ${charsMax.toLocaleString('en')} characters.`;
    addIssue({ code: 'custom', message });
    return z.NEVER;
  }
  return url.href;
});
