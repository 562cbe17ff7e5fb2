import { mutation } from '@souk/platform/graphql/mutation';
import { id, key } from '@souk/platform/graphql/validation';
import { webhookUrl } from '@souk/platform/graphql/webhook-url';
import { NotFound, VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { kindNames } from '../../domain/notification-kind.ts';
import * as usecase from '../../usecases/update-webhook-endpoint.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers } from '../schema.generated.ts';

export const updateWebhookEndpoint: MutationResolvers['updateWebhookEndpoint'] = mutation({
  payload: 'UpdateWebhookEndpointPayload',
  request: ({ webhooks }: Context) =>
    z.object({
      id,
      url: webhookUrl(webhooks.allowsLoopback).nullish(),
      kinds: z
        .array(z.enum(kindNames))
        .min(1)
        .max(kindNames.length)
        .refine((all) => new Set(all).size === all.length, 'Give each kind once.')
        .nullish(),
      expectedVersion: z.int().nullish(),
      idempotencyKey: key,
    }),
  refusals: [NotFound, VersionConflict, IdempotencyKeyReused],
  run: async ({ actor, command }, { transact, own }) => {
    const { replayed } = await transact((work) =>
      usecase.updateWebhookEndpoint(work, actor, command),
    );
    return { endpoint: await own.endpoint(command.id), replayed };
  },
});
