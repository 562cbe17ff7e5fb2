import { mutation } from '@souk/platform/graphql/mutation';
import { key } from '@souk/platform/graphql/validation';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import * as usecase from '../../usecases/run-job.ts';
import type { MutationResolvers } from '../schema.generated.ts';

export const runJob: MutationResolvers['runJob'] = mutation({
  payload: 'RunJobPayload',
  request: z.object({ kind: z.enum(['SALES_HOURLY']), idempotencyKey: key }),
  refusals: [IdempotencyKeyReused],
  run: ({ actor, command }, { transact }) =>
    transact((work) => usecase.runJob(work, actor, command)),
});
