import { mutation } from '@souk/platform/graphql/mutation';
import { id, key } from '@souk/platform/graphql/validation';
import { NotFound } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { WebhookEndpointDisabled } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/send-test-webhook.ts';
import type { MutationResolvers } from '../schema.generated.ts';

export const sendTestWebhook: MutationResolvers['sendTestWebhook'] = mutation({
  payload: 'SendTestWebhookPayload',
  request: z.object({ id, idempotencyKey: key }),
  refusals: [NotFound, WebhookEndpointDisabled, IdempotencyKeyReused],
  run: async ({ actor, command }, { transact, own }) => {
    const { deliveryId, replayed } = await transact((work) =>
      usecase.sendTestWebhook(work, actor, command),
    );
    return { delivery: await own.delivery(deliveryId), replayed };
  },
});
