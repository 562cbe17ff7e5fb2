import { mutation } from '@souk/platform/graphql/mutation';
import { id, key } from '@souk/platform/graphql/validation';
import { NotFound, VersionConflict } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import * as usecase from '../../usecases/rotate-webhook-secret.ts';
import type { MutationResolvers } from '../schema.generated.ts';

export const rotateWebhookSecret: MutationResolvers['rotateWebhookSecret'] = mutation({
  payload: 'RotateWebhookSecretPayload',
  request: z.object({ id, expectedVersion: z.int().nullish(), idempotencyKey: key }),
  refusals: [NotFound, VersionConflict, IdempotencyKeyReused],
  run: async ({ actor, command }, { transact, webhooks, own }) => {
    const shown = await transact((work) =>
      usecase.rotateWebhookSecret(work, actor, command, webhooks.secrets),
    );
    return { endpoint: await own.endpoint(command.id), ...shown };
  },
});
