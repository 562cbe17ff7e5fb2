import type { EntityManager } from '@mikro-orm/postgresql';
import { wakeAfterCommit } from '@souk/platform/messaging/woken-jobs';
import type { Job, JobKind } from '../domain/job.ts';

/** What works off the jobs that wait: a commit that inserts one wakes it. */
export const waitingJobs = 'waiting-jobs';

/** Inserts the job of a slot, unless the slot has one. */
export async function insertJob(
  em: EntityManager,
  { id, kind, slot, createdAt }: Pick<Job, 'id' | 'kind' | 'slot' | 'createdAt'>,
): Promise<void> {
  await em.execute(
    `insert into job_run (id, kind, slot, trigger, created_at) values (?, ?, ?, 'MANUAL', ?)
     on conflict (kind, slot) do nothing`,
    [id, kind, slot, createdAt],
  );
  wakeAfterCommit(em, waitingJobs);
}

/**
 * Inserts the jobs of the slots that are due: of hours that have ended, at most 24 back, not before the last
 * one. Each slot once, however many processes do this, whatever their clocks show. A pause of the schedule
 * stops those by CRON. Returns how many were inserted.
 */
export async function insertDueJobs(
  em: EntityManager,
  kind: JobKind,
  now: Date,
  trigger: Job['trigger'] = 'CRON',
): Promise<number> {
  const inserted = await em.execute<unknown[]>(
    `insert into job_run (id, kind, slot, trigger, created_at)
     select gen_random_uuid(), kind, slot, trigger, now from (
       select s.kind, ?::text as trigger, ?::timestamptz as now, date_trunc('hour', ?::timestamptz, 'UTC') as hour,
         (select max(slot) from job_run j where j.kind = s.kind and trigger = 'CRON') as last
       from job_schedule s where s.kind = ? and (not paused or ? = 'MANUAL')
     ) due, generate_series(
       greatest(hour - interval '24 hours', coalesce(last + interval '1 hour', hour - interval '1 hour')),
       hour - interval '1 hour', interval '1 hour') as slot
     order by slot
     on conflict (kind, slot) do nothing returning id`,
    [trigger, now, now, kind, trigger],
  );
  if (inserted.length > 0) wakeAfterCommit(em, waitingJobs);
  return inserted.length;
}
