import { mutation } from '@souk/platform/graphql/mutation';
import { key } from '@souk/platform/graphql/validation';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import * as usecase from '../../usecases/run-report.ts';
import type { MutationResolvers } from '../schema.generated.ts';

export const runReport: MutationResolvers['runReport'] = mutation({
  payload: 'RunReportPayload',
  request: z.object({ kind: z.enum(['SALES_HOURLY']), hour: z.date(), idempotencyKey: key }),
  refusals: [IdempotencyKeyReused],
  run: ({ actor, command }, { transact }) =>
    transact((work) => usecase.runReport(work, actor, command)),
});
