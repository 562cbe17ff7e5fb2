import type { WebhookDeliveryResolvers } from '../schema.generated.ts';

export const WebhookDelivery = {
  attempts: ({ log }) => log.map((one) => ({ ...one, at: new Date(one.at) })),
  nextAttemptAt: ({ state, nextAt }) => (state === 'QUEUED' ? nextAt : null),
} satisfies WebhookDeliveryResolvers;
