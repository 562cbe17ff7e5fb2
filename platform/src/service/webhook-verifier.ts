import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { z } from 'zod';
import type { RawRequest } from './use-raw-routes.ts';

/** `whsec_` and base64, of at least 24 bytes, as Standard Webhooks has it. */
const secret = /^whsec_[A-Za-z0-9+/]{32,}={0,2}$/;

/** A setting with the secrets of callbacks, separated by commas: several while one replaces another. */
export const webhookSecrets = z
  .string()
  .default('')
  .transform((text) => (text === '' ? [] : text.split(',')))
  .pipe(z.array(z.string().regex(secret, { error: 'Must be a list of secrets "whsec_…".' })));

/** A callback that another system has signed: the id of its event, and its body, read as JSON. */
export type SignedCallback = { readonly eventId: string; readonly body: unknown };

/**
 * Whole seconds, and nothing else: `parseInt` would read "12abc" as 12, and a comparison with NaN is
 * always false.
 */
const wholeSeconds = /^\d{1,12}$/;
const eventId = /^[!-~]{1,200}$/;

/**
 * Returns a function that verifies callbacks by Standard Webhooks (standardwebhooks.com): HMAC-SHA256
 * over id, time and the raw body, at most five minutes old or ahead. While a secret is rotated there are
 * several, and a callback may have several signatures: one that fits is enough. The function returns null
 * for any other callback; the body is null when it is not JSON.
 */
export function webhookVerifier(secrets: readonly string[]) {
  const webhooks = secrets.map((secret) => new Webhook(secret));
  return (headers: RawRequest['headers'], rawBody: Buffer): SignedCallback | null => {
    const signed = {
      'webhook-id': single(headers['webhook-id']),
      'webhook-timestamp': single(headers['webhook-timestamp']),
      'webhook-signature': single(headers['webhook-signature']),
    };
    if (!eventId.test(signed['webhook-id'])) return null;
    if (!wholeSeconds.test(signed['webhook-timestamp'])) return null;
    if (!webhooks.some((webhook) => isSigned(webhook, rawBody, signed))) return null;
    return { eventId: signed['webhook-id'], body: jsonOf(rawBody) };
  };
}

function isSigned(webhook: Webhook, rawBody: Buffer, headers: Record<string, string>): boolean {
  try {
    webhook.verify(rawBody, headers, { jsonParse: false });
    return true;
  } catch (error) {
    if (error instanceof WebhookVerificationError) return false;
    throw error;
  }
}

function single(header: string | string[] | undefined): string {
  return typeof header === 'string' ? header : '';
}

function jsonOf(rawBody: Buffer): unknown {
  try {
    return JSON.parse(rawBody.toString('utf8'));
  } catch {
    // Signed, and still not JSON: there is nothing that it could be about.
    return null;
  }
}
