import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { z } from 'zod';
import type { ProviderEvent, ReceivedHeaders } from './payment-provider.ts';

const body = z.object({ data: z.object({ id: z.string().min(1).max(100) }) });

/**
 * Whole seconds, and nothing else: `parseInt` would read "12abc" as 12, and a comparison with NaN is
 * always false.
 */
const wholeSeconds = /^\d{1,12}$/;
const eventId = /^[!-~]{1,200}$/;

/**
 * Returns a function that verifies callbacks by Standard Webhooks (standardwebhooks.com): HMAC-SHA256
 * over id, time and the raw body, at most five minutes old or ahead. While a secret is rotated there are
 * several, and a callback may have several signatures: one that fits is enough.
 */
export function webhookVerifier(secrets: readonly string[]) {
  const webhooks = secrets.map((secret) => new Webhook(secret));
  return (headers: ReceivedHeaders, rawBody: Buffer): ProviderEvent | null => {
    const signed = {
      'webhook-id': single(headers['webhook-id']),
      'webhook-timestamp': single(headers['webhook-timestamp']),
      'webhook-signature': single(headers['webhook-signature']),
    };
    if (!eventId.test(signed['webhook-id'])) return null;
    if (!wholeSeconds.test(signed['webhook-timestamp'])) return null;
    if (!webhooks.some((webhook) => isSigned(webhook, rawBody, signed))) return null;
    const { data } = body.safeParse(jsonOf(rawBody));
    return data ? { eventId: signed['webhook-id'], subjectRef: data.data.id } : null;
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

function single(header: string | readonly string[] | undefined): string {
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
