import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import type { Job, JobKind } from '../domain/job.ts';
import { insertDueJobs } from '../persistence/insert-jobs.ts';
import { findJob, latestJob } from '../persistence/jobs.ts';
import type { PublishedEvents } from './publish.ts';

export type RunJob = { readonly kind: JobKind; readonly idempotencyKey: string };

/**
 * Makes the jobs of the hours that have ended and have none yet, at most 24, as the schedule does; also while
 * the schedule is paused. Returns the job of the latest hour, which may have existed: then it stays as it is.
 * Throws Forbidden and IdempotencyKeyReused.
 */
export async function runJob(
  work: Work<PublishedEvents>,
  actor: Actor,
  { idempotencyKey: key, ...input }: RunJob,
): Promise<{ job: Job; replayed: boolean }> {
  assertScope(actor, 'analytics:run');
  const { em, now } = work;
  let inserted = 0;
  const call = { callerId: actor.id, operation: 'runJob', key, input };
  const { response: id } = await idempotent(work, call, async () => {
    inserted = await insertDueJobs(em, input.kind, now, 'MANUAL');
    return (await latestJob(em, input.kind))?.id ?? null;
  });
  const job = id === null ? null : await findJob(em, { id });
  if (!job) throw new Error(`The job ${id} of ${input.kind} is gone.`);
  return { job, replayed: inserted === 0 };
}
