import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import { endOf, type Job, type JobKind, slotOf } from '../domain/job.ts';
import { insertJob } from '../persistence/insert-jobs.ts';
import { findJob } from '../persistence/jobs.ts';
import type { PublishedEvents } from './publish.ts';

export type RunReport = {
  readonly kind: JobKind;
  /** An instant in the hour that the report is about. */
  readonly hour: Date;
  readonly idempotencyKey: string;
};

/**
 * Makes the job of a report, once for each hour: a report that exists is returned as it is. Throws Forbidden,
 * ValidationFailed for an hour that has not passed, and IdempotencyKeyReused.
 */
export async function runReport(
  work: Work<PublishedEvents>,
  actor: Actor,
  { idempotencyKey: key, ...input }: RunReport,
): Promise<{ report: Job; replayed: boolean }> {
  assertScope(actor, 'analytics:run');
  const { em, now } = work;
  const slot = slotOf(input.hour);
  if (endOf(slot) > now) {
    const message = 'The hour has not passed yet.';
    throw new ValidationFailed([{ path: ['hour'], message }]);
  }
  const made = newId();
  const call = { callerId: actor.id, operation: 'runReport', key, input };
  const { response: id } = await idempotent(work, call, async () => {
    await insertJob(em, { id: made, kind: input.kind, slot, createdAt: now });
    return (await findJob(em, { kind: input.kind, slot }))?.id ?? made;
  });
  const report = await findJob(em, { id });
  if (!report) throw new Error(`The job ${id} is gone.`);
  return { report, replayed: id !== made };
}
