import { port } from '@souk/platform/service/subgraph-config';
import { z } from 'zod';
import { trustProxies } from './http/client-address.ts';
import { headerRules } from './http/forwarded-headers.ts';

/** A setting with proxies to trust: addresses and networks, separated by commas. */
export const trustedProxies = list(
  'addresses and networks, separated by commas, such as 10.0.0.0/8',
  (parts) => {
    try {
      return trustProxies(parts);
    } catch {
      return null;
    }
  },
);

/** A setting with origins of pages, separated by commas. */
export const origins = list(
  'origins, separated by commas, such as https://app.shop.example',
  (parts) => {
    const addresses = parts.map((part) => URL.parse(part));
    const areValid = addresses.every((address) => address?.protocol.match(/^https?:$/));
    return areValid ? addresses.flatMap((address) => address?.origin ?? []) : null;
  },
);

/** A setting with ports, separated by commas. */
export const ports = list('ports, separated by commas, such as 8080,8081', (parts) => {
  const { data = null } = z.array(port).safeParse(parts);
  return data;
});

/** A setting with headers to forward, separated by commas; `name:other` forwards under another name. */
export const headers = list(
  'headers, separated by commas, such as x-tenant or x-tenant:tenant-id',
  headerRules,
);

/** A setting with names, separated by commas. */
export const names = list('names, separated by commas', (parts) => parts);

/** A setting with several values. `read` returns null when one of them is not what is `expected`. */
function list<T extends object>(expected: string, read: (parts: string[]) => T | null) {
  return z
    .string()
    .default('')
    .transform((text, { addIssue }) => {
      const values = read(text.split(',').filter(Boolean));
      if (values === null) addIssue({ code: 'custom', message: `Must be ${expected}.` });
      return values ?? z.NEVER;
    });
}
