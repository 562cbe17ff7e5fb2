import type { Transact } from '@souk/platform/messaging/work';
import { crashPoint } from '@souk/platform/runtime/crash-point';
import type { Logger } from '@souk/platform/runtime/logger';
import type { WebhookAnswer, WebhookPoster } from '@souk/platform/webhooks/post-webhook';
import { afterWebhookAttempt } from '../domain/after-webhook-attempt.ts';
import {
  type ClaimedWebhook,
  claimWebhooks,
  expireWebhooks,
} from '../persistence/claim-webhooks.ts';
import { recordWebhookAttempt } from '../persistence/record-webhook-attempt.ts';
import type { WebhookSecrets } from '../persistence/webhook-secrets.ts';
import type { PublishedEvents } from './publish.ts';

/** How many requests a process sends at once. */
const requestsMax = 20;

export type WebhookSender = {
  readonly transact: Transact<PublishedEvents>;
  readonly post: WebhookPoster;
  readonly secrets: WebhookSecrets;
  readonly logger: Pick<Logger, 'warn' | 'error'>;
  /** Once aborted, no further request is begun, and those under way end. */
  readonly stopping: AbortSignal;
  /** Called when a request has ended, as others may be waiting for its place. */
  readonly onEnd?: () => void;
  /** From 0 to 1: how the waits vary. */
  readonly random?: () => number;
};

export type SendingWebhooks = {
  /**
   * Begins to send what is due, and does not wait for the answers: a slow endpoint holds up no other. A delivery
   * is claimed in one transaction, sent outside of any, and its outcome stored in another one: after a crash
   * between them it is sent again with the same `webhook-id`.
   */
  readonly send: () => Promise<void>;
  /** Resolves when no request is under way. */
  readonly idle: () => Promise<void>;
};

export function sendWebhooks(sender: WebhookSender): SendingWebhooks {
  const { transact, stopping, onEnd = () => {} } = sender;
  const underWay = new Set<Promise<void>>();
  const begin = (claimed: ClaimedWebhook) => {
    const sent = sendOne(sender, claimed).finally(() => {
      underWay.delete(sent);
      onEnd();
    });
    underWay.add(sent);
  };
  return {
    send: async () => {
      if (!stopping.aborted) await transact(({ em, now }) => expireWebhooks(em, now));
      while (!stopping.aborted && underWay.size < requestsMax) {
        const free = requestsMax - underWay.size;
        const claimed = await transact(({ em, now }) => claimWebhooks(em, free, now));
        if (claimed.length === 0) return;
        claimed.forEach(begin);
      }
    },
    idle: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

async function sendOne(sender: WebhookSender, claimed: ClaimedWebhook): Promise<void> {
  const { transact, post, logger, stopping, random = Math.random } = sender;
  const { id, endpointId, url, body, tries } = claimed;
  try {
    crashPoint('notifications/webhook/claimed');
    const at = new Date();
    const secrets = secretsOf(sender, claimed);
    const answer = await post({ id, at, url, body: Buffer.from(body), secrets }, stopping);
    crashPoint('notifications/webhook/sent');
    await transact(async ({ em, now }) => {
      const after = afterWebhookAttempt(tries, answer, now, random());
      await recordWebhookAttempt(em, claimed, attemptOf(answer, now), after, now);
      crashPoint('notifications/webhook/stored');
    });
  } catch (err) {
    // The others go on; this one is sent again when its claim is over.
    logger.error({ err, deliveryId: id, endpointId }, 'sending a webhook failed');
  }
}

/** Returns the secrets that sign. A former one that cannot be read is left out: the new one is enough. */
function secretsOf(
  { secrets }: Pick<WebhookSender, 'secrets'>,
  { endpointId, secret, formerSecret }: ClaimedWebhook,
): string[] {
  const current = secrets.read(secret, endpointId);
  if (current === null) {
    throw new Error('A webhook secret was encrypted with another NOTIFICATIONS_WEBHOOK_KEY.');
  }
  const former = formerSecret === null ? null : secrets.read(formerSecret, endpointId);
  return former === null ? [current] : [current, former];
}

/** The entry of the log; null for an attempt that the shop itself has stopped. */
function attemptOf({ status, fault, answer, durationMs }: WebhookAnswer, now: Date) {
  if (fault === 'STOPPED') return null;
  return { at: now.toISOString(), status, fault, answer, durationMs };
}
