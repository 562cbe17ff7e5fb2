import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { key, valid } from '@souk/platform/graphql/validation';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import * as usecase from '../../usecases/run-report.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({
  kind: z.enum(['SALES_HOURLY']),
  hour: z.date(),
  idempotencyKey: key,
});
const refusals = [ValidationFailed, IdempotencyKeyReused] as const;

export const runReport: MutationResolvers['runReport'] = (_, { input }, { viewer, transact }) =>
  orRefusal(refusals, async () => {
    const actor = signedIn(viewer);
    const command = valid(request, input);
    const made = await transact((work) => usecase.runReport(work, actor, command));
    return { __typename: 'RunReportPayload', ...made } as const;
  });
