import type { EntityManager } from '@mikro-orm/postgresql';

const woken = new WeakMap<EntityManager, Set<string>>();

/** Starts to collect the jobs that a transaction, or a savepoint of one, wakes when it commits. */
export function collectJobs(em: EntityManager): ReadonlySet<string> {
  const jobs = new Set<string>();
  woken.set(em, jobs);
  return jobs;
}

/**
 * Wakes a job of this process when the transaction commits, as it has written rows that wait for the job.
 * Outside of a unit of work it does nothing: the job finds such rows at its next poll.
 */
export function wakeAfterCommit(em: EntityManager, job: string): void {
  woken.get(em)?.add(job);
}
