import { createHmac, randomBytes } from 'node:crypto';

const prefix = 'whsec_';

/** What a receiver verifies, by Standard Webhooks 1.0.0 (standardwebhooks.com). */
export type Signed = {
  /** The same in each attempt. */
  readonly id: string;
  /** When this attempt is made. */
  readonly at: Date;
  /** The bytes as they are sent. */
  readonly body: Buffer;
};

/** Returns a new secret: `whsec_` and 32 random bytes in base64. */
export function newWebhookSecret(): string {
  return `${prefix}${randomBytes(32).toString('base64')}`;
}

/**
 * Returns the headers that sign a request: with several secrets, while one replaces another, it has a signature
 * by each of them.
 */
export function signatureHeaders(
  { id, at, body }: Signed,
  secrets: readonly string[],
): Record<string, string> {
  const timestamp = Math.floor(at.getTime() / 1_000).toString();
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), 'base64');
    const hmac = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body);
    return `v1,${hmac.digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}
