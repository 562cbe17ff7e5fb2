import { mutation } from '@souk/platform/graphql/mutation';
import { id, key } from '@souk/platform/graphql/validation';
import { NotFound, VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import * as usecase from '../../usecases/enable-webhook-endpoint.ts';
import type { MutationResolvers } from '../schema.generated.ts';

export const enableWebhookEndpoint: MutationResolvers['enableWebhookEndpoint'] = mutation({
  payload: 'EnableWebhookEndpointPayload',
  request: z.object({ id, expectedVersion: z.int().nullish(), idempotencyKey: key }),
  refusals: [NotFound, VersionConflict, IdempotencyKeyReused],
  run: async ({ actor, command }, { transact, own }) => {
    const { replayed } = await transact((work) =>
      usecase.enableWebhookEndpoint(work, actor, command),
    );
    return { endpoint: await own.endpoint(command.id), replayed };
  },
});
