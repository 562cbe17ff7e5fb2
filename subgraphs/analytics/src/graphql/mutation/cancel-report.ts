import { mutation } from '@souk/platform/graphql/mutation';
import { key } from '@souk/platform/graphql/validation';
import { NotFound } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { JobEnded } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/cancel-report.ts';
import { isJobId } from '../job-id.ts';
import type { MutationResolvers } from '../schema.generated.ts';

export const cancelReport: MutationResolvers['cancelReport'] = mutation({
  payload: 'CancelReportPayload',
  request: z.object({ id: z.string(), idempotencyKey: key }),
  refusals: [NotFound, JobEnded, IdempotencyKeyReused],
  run: async ({ actor, command }, { transact }) => {
    // An id that cannot exist is answered like one that does not.
    if (!isJobId(command.id)) throw new NotFound('report');
    return transact((work) => usecase.cancelReport(work, actor, command));
  },
});
