import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { NotFound } from '@souk/platform/kernel/refusals';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import type { Job } from '../domain/job.ts';
import { JobEnded } from '../domain/refusals.ts';
import { cancelJob, findJob, lockJob } from '../persistence/jobs.ts';
import type { PublishedEvents } from './publish.ts';

export type CancelReport = { readonly id: string; readonly idempotencyKey: string };

/**
 * Cancels a job that has not ended; one that a worker has ends soon. A cancelled job stays as it is. Throws
 * Forbidden, NotFound, JobEnded and IdempotencyKeyReused.
 */
export async function cancelReport(
  work: Work<PublishedEvents>,
  actor: Actor,
  { id, idempotencyKey: key }: CancelReport,
): Promise<{ report: Job; replayed: boolean }> {
  assertScope(actor, 'analytics:run');
  const call = { callerId: actor.id, operation: 'cancelReport', key, input: { id } };
  const { replayed } = await idempotent(work, call, async () => {
    const job = await lockJob(work.em, id);
    if (!job) throw new NotFound('report');
    if (job.state === 'DONE' || job.state === 'FAILED') throw new JobEnded(job.state);
    await cancelJob(work.em, id);
    return id;
  });
  const report = await findJob(work.em, { id });
  if (!report) throw new NotFound('report');
  return { report, replayed };
}
