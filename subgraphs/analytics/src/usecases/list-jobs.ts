import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import type { Work } from '@souk/platform/messaging/work';
import type { Job, Schedule } from '../domain/job.ts';
import { findJob, newestJobs } from '../persistence/jobs.ts';
import { readSchedules } from '../persistence/schedules.ts';
import type { PublishedEvents } from './publish.ts';

/** Returns the newest jobs. Throws Forbidden. */
export function jobs(
  { em }: Work<PublishedEvents>,
  actor: Actor,
  first: number,
): Promise<readonly Job[]> {
  assertScope(actor, 'analytics:run');
  return newestJobs(em, first);
}

/** Returns the job with an id; null when there is none. Throws Forbidden. */
export function report(
  { em }: Work<PublishedEvents>,
  actor: Actor,
  id: string,
): Promise<Job | null> {
  assertScope(actor, 'analytics:run');
  return findJob(em, { id });
}

/** Returns when jobs run by themselves. Throws Forbidden. */
export function schedules(
  { em }: Work<PublishedEvents>,
  actor: Actor,
): Promise<readonly Schedule[]> {
  assertScope(actor, 'analytics:run');
  return readSchedules(em);
}
