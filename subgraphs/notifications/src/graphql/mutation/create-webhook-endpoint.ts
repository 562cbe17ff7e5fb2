import { mutation } from '@souk/platform/graphql/mutation';
import { key } from '@souk/platform/graphql/validation';
import { webhookUrl } from '@souk/platform/graphql/webhook-url';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { kindNames } from '../../domain/notification-kind.ts';
import { TooManyWebhookEndpoints } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/create-webhook-endpoint.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers } from '../schema.generated.ts';

export const createWebhookEndpoint: MutationResolvers['createWebhookEndpoint'] = mutation({
  payload: 'CreateWebhookEndpointPayload',
  request: ({ webhooks }: Context) =>
    z.object({
      url: webhookUrl(webhooks.allowsLoopback),
      kinds: z
        .array(z.enum(kindNames))
        .min(1)
        .max(kindNames.length)
        .refine((all) => new Set(all).size === all.length, 'Give each kind once.'),
      idempotencyKey: key,
    }),
  refusals: [TooManyWebhookEndpoints, IdempotencyKeyReused],
  run: async ({ actor, command }, { transact, webhooks, own }) => {
    const { endpointId, ...shown } = await transact((work) =>
      usecase.createWebhookEndpoint(work, actor, command, webhooks.secrets),
    );
    return { endpoint: await own.endpoint(endpointId), ...shown };
  },
});
