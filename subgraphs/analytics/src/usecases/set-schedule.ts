import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { assertVersion } from '@souk/platform/kernel/refusals';
import type { Work } from '@souk/platform/messaging/work';
import type { JobKind, Schedule } from '../domain/job.ts';
import { readSchedules, updateSchedule } from '../persistence/schedules.ts';
import type { PublishedEvents } from './publish.ts';

export type SetSchedule = {
  readonly kind: JobKind;
  readonly paused: boolean;
  readonly expectedVersion: number;
};

/** Pauses or resumes a schedule; the same state changes nothing. Throws Forbidden and VersionConflict. */
export async function setSchedule(
  { em }: Work<PublishedEvents>,
  actor: Actor,
  { kind, paused, expectedVersion }: SetSchedule,
): Promise<{ schedule: Schedule; replayed: boolean }> {
  assertScope(actor, 'analytics:run');
  const [schedule] = await readSchedules(em, kind);
  if (!schedule) throw new Error(`The schedule ${kind} is gone.`);
  if (schedule.paused === paused) return { schedule, replayed: true };
  assertVersion(schedule.version, expectedVersion);
  await updateSchedule(em, kind, paused);
  return { schedule: { kind, paused, version: schedule.version + 1 }, replayed: false };
}
