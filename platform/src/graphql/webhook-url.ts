import { z } from 'zod';
import { isLoopbackHost } from '../runtime/public-address.ts';
import { publicUrl } from './public-url.ts';

const ports = ['', '443', '8443'];

/**
 * The address of a webhook: `https` on a public host, on port 443 or 8443. With `allowsLoopback`, for development
 * and tests, also `http` and any port on this machine. What the host's name leads to is checked with each request.
 */
export function webhookUrl(allowsLoopback: boolean) {
  const onPorts = publicUrl.refine((url) => ports.includes(URL.parse(url)?.port ?? ''), {
    error: 'Must use port 443 or 8443.',
  });
  if (!allowsLoopback) return onPorts;
  const ofThisMachine = z
    .string()
    .max(2_048)
    .transform((value) => URL.parse(value))
    .refine((url) => url !== null && isOfThisMachine(url))
    .transform((url) => url?.href ?? '');
  return z.string().transform((value, { addIssue }) => {
    const local = ofThisMachine.safeParse(value);
    if (local.success) return local.data;
    const anywhere = onPorts.safeParse(value);
    for (const { message } of anywhere.error?.issues ?? []) addIssue({ code: 'custom', message });
    return anywhere.data ?? value;
  });
}

function isOfThisMachine({ protocol, hostname, username, password }: URL): boolean {
  return /^https?:$/.test(protocol) && !username && !password && isLoopbackHost(hostname);
}
