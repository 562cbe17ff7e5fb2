import { randomUUID } from 'node:crypto';
import { createWebhookEndpoint, type WebhookReceiver } from '@souk/e2e/testing/webhook-receiver.ts';
import type { Actors } from './actors.ts';

/** The setting that lets the shop of a campaign send webhooks to the campaign. */
export const webhooksToThisMachine = { NOTIFICATIONS_WEBHOOK_LOOPBACK: 'on' };

/** Gives a buyer a webhook endpoint: without one the crash points of webhooks are never reached. */
export async function receiveWebhooks(
  { rich }: Pick<Actors, 'rich'>,
  { url }: Pick<WebhookReceiver, 'url'>,
): Promise<void> {
  await createWebhookEndpoint(rich.client, url, randomUUID());
}
