import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { key, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed } from '@souk/platform/kernel/refusals';
import { IdempotencyKeyReused } from '@souk/platform/messaging/idempotency';
import { z } from 'zod';
import { JobEnded } from '../../domain/refusals.ts';
import * as usecase from '../../usecases/cancel-report.ts';
import { isJobId } from '../job-id.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({ id: z.string(), idempotencyKey: key });
const refusals = [ValidationFailed, NotFound, JobEnded, IdempotencyKeyReused] as const;

export const cancelReport: MutationResolvers['cancelReport'] = (
  _,
  { input },
  { viewer, transact },
) =>
  orRefusal(refusals, async () => {
    const actor = signedIn(viewer);
    const command = valid(request, input);
    // An id that cannot exist is answered like one that does not.
    if (!isJobId(command.id)) throw new NotFound('report');
    const cancelled = await transact((work) => usecase.cancelReport(work, actor, command));
    return { __typename: 'CancelReportPayload', ...cancelled } as const;
  });
