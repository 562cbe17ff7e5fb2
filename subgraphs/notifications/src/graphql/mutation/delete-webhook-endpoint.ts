import { mutation } from '@souk/platform/graphql/mutation';
import { id, key } from '@souk/platform/graphql/validation';
import { NotFound, VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import * as usecase from '../../usecases/delete-webhook-endpoint.ts';
import type { MutationResolvers } from '../schema.generated.ts';

export const deleteWebhookEndpoint: MutationResolvers['deleteWebhookEndpoint'] = mutation({
  payload: 'DeleteWebhookEndpointPayload',
  request: z.object({ id, expectedVersion: z.int().nullish(), idempotencyKey: key }),
  refusals: [NotFound, VersionConflict, IdempotencyKeyReused],
  run: ({ actor, command }, { transact }) =>
    transact((work) => usecase.deleteWebhookEndpoint(work, actor, command)),
});
