import type { EntityManager } from '@mikro-orm/postgresql';
import {
  attemptsMax,
  type Job,
  type JobKind,
  type JobState,
  type ReportRow,
} from '../domain/job.ts';

type Row = Record<keyof Job, unknown> & { readonly result: readonly ReportRow[] | null };

const columns = `id, kind, slot, state, trigger, attempts, fence, progress,
  cancel_requested as "cancelRequested", result, sha256, error, created_at as "createdAt",
  ended_at as "endedAt"`;

/** A worker that does not renew its lease for this long has lost the job. By the clock of the database. */
const lease = "now() + interval '30 seconds'";

function jobOf(row: Row): Job {
  const numbers = { attempts: Number(row.attempts), fence: Number(row.fence) };
  const instant = (value: unknown) => new Date(String(value));
  const times = { slot: instant(row.slot), createdAt: instant(row.createdAt) };
  const endedAt = row.endedAt === null ? null : instant(row.endedAt);
  return { ...(row as unknown as Job), ...numbers, ...times, endedAt };
}

/** Reads the job of a slot, or that with an id; null when there is none. */
export async function findJob(
  em: EntityManager,
  where: { readonly id: string } | Pick<Job, 'kind' | 'slot'>,
): Promise<Job | null> {
  const [row] =
    'id' in where
      ? await em.execute<Row[]>(`select ${columns} from job_run where id = ?`, [where.id])
      : await em.execute<Row[]>(`select ${columns} from job_run where kind = ? and slot = ?`, [
          where.kind,
          where.slot,
        ]);
  return row ? jobOf(row) : null;
}

/** Reads the newest jobs. */
export async function newestJobs(em: EntityManager, first: number): Promise<Job[]> {
  const rows = await em.execute<Row[]>(
    `select ${columns} from job_run order by created_at desc, id desc limit ?`,
    [first],
  );
  return rows.map(jobOf);
}

/** Reads the job of the latest hour of a kind; null when the kind has none. */
export async function latestJob(em: EntityManager, kind: JobKind): Promise<Job | null> {
  const [row] = await em.execute<Row[]>(
    `select ${columns} from job_run where kind = ? order by slot desc limit 1`,
    [kind],
  );
  return row ? jobOf(row) : null;
}

/**
 * Takes the oldest job that waits, or whose worker has lost its lease; null when there is none. One job of a
 * kind runs at a time. A job that was to be cancelled, or was tried too often, ends instead.
 */
export async function claimJob(em: EntityManager): Promise<Job | null> {
  await em.execute(
    `update job_run set state = case when cancel_requested then 'CANCELLED' else 'FAILED' end,
       lease_until = null, ended_at = now()
     where id in (
       select id from job_run
       where (state = 'QUEUED' or state = 'RUNNING' and lease_until < now())
         and (cancel_requested or attempts >= ?)
       for update skip locked
     )`,
    [attemptsMax],
  );
  const [row] = await em.execute<Row[]>(
    `update job_run set state = 'RUNNING', attempts = attempts + 1, fence = fence + 1,
       progress = 0, lease_until = ${lease}
     where id = (
       select id from job_run j
       where (state = 'QUEUED' or state = 'RUNNING' and lease_until < now())
         and not exists (select from job_run other where other.kind = j.kind and other.id <> j.id
           and other.state = 'RUNNING')
       order by slot limit 1 for update skip locked
     )
     returning ${columns}`,
  );
  return row ? jobOf(row) : null;
}

const ofWorker = "where id = ? and fence = ? and state = 'RUNNING'";

/**
 * Renews the lease of a worker, and stores how far it has come when `progress` is given, in percent. Ends a job
 * that is to be cancelled. Returns whether the worker goes on: it still has the job, which is not cancelled.
 */
export async function renewLease(
  em: EntityManager,
  { id, fence }: Job,
  progress?: number,
): Promise<boolean> {
  const [row] = await em.execute<{ state: JobState }[]>(
    `update job_run set progress = coalesce(?::int, progress),
       state = case when cancel_requested then 'CANCELLED' else state end,
       lease_until = case when cancel_requested then null else ${lease} end,
       ended_at = case when cancel_requested then now() end
     ${ofWorker} returning state`,
    [progress ?? null, id, fence],
  );
  return row?.state === 'RUNNING';
}

/**
 * Stores the result of a job, unless another worker has taken it meanwhile; a job that is to be cancelled
 * ends without. Returns whether this worker still had the job.
 */
export async function finishJob(
  em: EntityManager,
  { id, fence }: Job,
  rows: readonly ReportRow[],
): Promise<boolean> {
  const ended = await em.execute<unknown[]>(
    `update job_run set state = case when cancel_requested then 'CANCELLED' else 'DONE' end,
       result = case when cancel_requested then null else r.rows end,
       sha256 = case when cancel_requested then null
         else encode(sha256(convert_to(r.rows::text, 'UTF8')), 'hex') end,
       progress = case when cancel_requested then progress else 100 end,
       lease_until = null, ended_at = now(), error = null
     from (select ?::jsonb as rows) r ${ofWorker} returning id`,
    [JSON.stringify(rows), id, fence],
  );
  return ended.length > 0;
}

/** Notes why a worker failed: the job waits for the next attempt, or has failed after the last one. */
export async function failJob(em: EntityManager, { id, fence }: Job, error: string): Promise<void> {
  await em.execute(
    `update job_run set state = case when attempts >= ? then 'FAILED' else 'QUEUED' end,
       ended_at = case when attempts >= ? then now() end, lease_until = null, error = ? ${ofWorker}`,
    [attemptsMax, attemptsMax, error, id, fence],
  );
}

/** Cancels a job: at once while it waits, otherwise when its worker renews the lease. */
export async function cancelJob(em: EntityManager, id: string): Promise<void> {
  await em.execute(
    `update job_run set cancel_requested = true,
       state = case when state = 'QUEUED' then 'CANCELLED' else state end,
       ended_at = case when state = 'QUEUED' then now() end
     where id = ? and state in ('QUEUED', 'RUNNING')`,
    [id],
  );
}

/** Locks a job; null when there is none. */
export async function lockJob(em: EntityManager, id: string): Promise<Job | null> {
  const [row] = await em.execute<Row[]>(`select ${columns} from job_run where id = ? for update`, [
    id,
  ]);
  return row ? jobOf(row) : null;
}
