import { setTimeout as sleep } from 'node:timers/promises';
import type { Transact, Work } from '@souk/platform/messaging/work';
import { crashPoint } from '@souk/platform/runtime/crash-point';
import { type Job, type JobKind, partsOf, type ReportRow, sumOfRows } from '../domain/job.ts';
import { insertDueJobs } from '../persistence/insert-jobs.ts';
import { claimJob, failJob, finishJob, renewLease } from '../persistence/jobs.ts';
import { readOneMoment, reportRows } from '../persistence/report-rows.ts';
import type { PublishedEvents } from './publish.ts';

/** Makes the jobs of the hours that have ended, each once, unless their schedule is paused. */
export async function addDueJobs({ em, now }: Work<PublishedEvents>, kind: JobKind): Promise<void> {
  await insertDueJobs(em, kind, now);
}

export type WorkOffOptions = {
  /** Once aborted, no further job is taken. */
  readonly stopping?: AbortSignal;
  /** How often a worker renews its lease of 30 seconds, beside each part of the report. */
  readonly renewEveryMs?: number;
};

/**
 * Works off all jobs that wait, one after the other, and returns how many. A worker that dies loses its lease, and
 * another one takes the job; one that only slept stores nothing then. `onFault` is called with the fault of
 * an attempt.
 */
export async function workOffJobs(
  transact: Transact<PublishedEvents>,
  onFault: (fault: unknown, job: Job) => void,
  { stopping, renewEveryMs = 5_000 }: WorkOffOptions = {},
): Promise<number> {
  let done = 0;
  for (; !stopping?.aborted; done += 1) {
    const job = await transact(({ em }) => claimJob(em));
    if (!job) return done;
    crashPoint('analytics/job/claimed');
    try {
      const renew = () => transact(({ em }) => renewLease(em, job));
      await whileRepeated(renew, renewEveryMs, () => workOff(transact, job));
    } catch (fault) {
      onFault(fault, job);
      // Not its message: it may hold statements and values.
      await transact(({ em }) => failJob(em, job, 'The report could not be computed.'));
    }
  }
  return done;
}

async function workOff(transact: Transact<PublishedEvents>, job: Job): Promise<void> {
  const rows = await computeReport(transact, job);
  if (!rows) return;
  crashPoint('analytics/job/computed');
  await transact(({ em }) => finishJob(em, job, rows));
}

/**
 * Computes the rows of a report, all from one moment. Before each part of the hour it stores how far it has come, in
 * a transaction of its own, as others are to see it. Returns null for a job that was cancelled or lost.
 */
function computeReport(transact: Transact<PublishedEvents>, job: Job): Promise<ReportRow[] | null> {
  return transact(async ({ em }) => {
    await readOneMoment(em);
    const parts = partsOf(job.slot);
    const rows: ReportRow[] = [];
    for (const [index, part] of parts.entries()) {
      const progress = Math.floor((100 * index) / parts.length);
      // Progress that cannot be stored is no reason to fail: only the last worker may store the result anyway.
      const isOurs = await transact((own) => renewLease(own.em, job, progress)).catch(() => true);
      if (!isOurs) return null;
      rows.push(...(await reportRows(em, part)));
    }
    return sumOfRows(rows);
  });
}

/** Runs `run`, and meanwhile `repeat` periodically. */
async function whileRepeated(
  repeat: () => Promise<unknown>,
  everyMs: number,
  run: () => Promise<void>,
): Promise<void> {
  const end = new AbortController();
  const isTime = () =>
    sleep(everyMs, null, { signal: end.signal }).then(
      () => true,
      () => false,
    );
  const repeating = (async () => {
    // One that fails is made up for by the next: a lease lasts for several.
    while (await isTime()) await repeat().catch(() => {});
  })();
  try {
    await run();
  } finally {
    end.abort();
    await repeating;
  }
}
