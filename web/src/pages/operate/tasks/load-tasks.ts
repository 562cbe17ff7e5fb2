import { Cron } from 'croner';
import type { PageRequest } from '../../../page.ts';
import { TasksDocument, type TasksQuery } from './tasks.generated.ts';

const hourMs = 3_600_000;
/** How many of the last hours the form offers for a report. */
const hoursOffered = 24;

export type Schedule = TasksQuery['schedules'][number] & {
  /** When it runs next, as ISO 8601; null while it is paused. */
  readonly nextRun: string | null;
};

export type TasksData = Pick<TasksQuery, 'jobs'> & {
  readonly schedules: readonly Schedule[];
  /** The beginnings of the last hours that have ended, the latest first. */
  readonly hours: readonly string[];
  /** The idempotency key of the forms. */
  readonly key: string;
  /** What the form before has done, as its text is named. */
  readonly done: string | null;
};

/** Loads the runs of jobs, and their schedules. */
export async function loadTasks({ ask, url, now }: PageRequest): Promise<TasksData> {
  const { jobs, schedules } = await ask(TasksDocument, {});
  return {
    jobs,
    schedules: schedules.map((schedule) => ({ ...schedule, nextRun: nextRunOf(schedule, now) })),
    hours: endedHours(now),
    key: crypto.randomUUID(),
    done: url.searchParams.get('done'),
  };
}

function nextRunOf({ cron, paused }: TasksQuery['schedules'][number], now: Date): string | null {
  if (paused) return null;
  return new Cron(cron, { timezone: 'UTC' }).nextRun(now)?.toISOString() ?? null;
}

function endedHours(now: Date): readonly string[] {
  const thisHour = Math.floor(now.getTime() / hourMs);
  return Array.from({ length: hoursOffered }, (_, index) =>
    new Date((thisHour - 1 - index) * hourMs).toISOString(),
  );
}
