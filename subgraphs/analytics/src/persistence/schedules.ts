import type { EntityManager } from '@mikro-orm/postgresql';
import type { JobKind, Schedule } from '../domain/job.ts';

/** Reads the schedules. `kind` locks that one. */
export async function readSchedules(em: EntityManager, kind?: JobKind): Promise<Schedule[]> {
  return kind
    ? em.execute('select kind, paused, version from job_schedule where kind = ? for update', [kind])
    : em.execute('select kind, paused, version from job_schedule order by kind');
}

/** Pauses or resumes a schedule. */
export async function updateSchedule(
  em: EntityManager,
  kind: JobKind,
  paused: boolean,
): Promise<void> {
  await em.execute('update job_schedule set paused = ?, version = version + 1 where kind = ?', [
    paused,
    kind,
  ]);
}
