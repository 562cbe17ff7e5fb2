import type { Transact, Work } from '@souk/platform/messaging/work';
import type { Job, JobKind } from '../domain/job.ts';
import { claimJob, computeReport, failJob, finishJob, insertDueJobs } from '../persistence/jobs.ts';
import type { PublishedEvents } from './publish.ts';

/** Makes the jobs of the hours that have ended, each once, unless their schedule is paused. */
export async function addDueJobs({ em, now }: Work<PublishedEvents>, kind: JobKind): Promise<void> {
  await insertDueJobs(em, kind, now);
}

/**
 * Works off all jobs that wait, one after the other, and returns how many. A worker that dies loses its lease, and
 * another one takes the job; one that only slept stores nothing then. `onFault` is called with the fault of
 * an attempt. Once `stopping` is aborted, no further job is taken.
 */
export async function workOffJobs(
  transact: Transact<PublishedEvents>,
  onFault: (fault: unknown, job: Job) => void,
  stopping?: AbortSignal,
): Promise<number> {
  let done = 0;
  for (; !stopping?.aborted; done += 1) {
    const job = await transact(({ em }) => claimJob(em));
    if (!job) return done;
    try {
      await transact(async ({ em }) => finishJob(em, job, await computeReport(em, job)));
    } catch (fault) {
      onFault(fault, job);
      // Not its message: it may hold statements and values.
      await transact(({ em }) => failJob(em, job, 'The report could not be computed.'));
    }
  }
  return done;
}
