import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import { race } from '@souk/platform/testing/race';
import { waitingJobs } from '../persistence/insert-jobs.ts';
import { type AnalyticsHarness, analyticsHarness } from '../testing/harness.ts';
import { runJob } from './run-job.ts';
import { setSchedule } from './set-schedule.ts';
import { addDueJobs, workOffJobs } from './work-off-jobs.ts';

const analyst = viewerOf('anna', 'analyst');
const kind = 'SALES_HOURLY';

let harness: AnalyticsHarness;
beforeEach(async () => {
  harness = await analyticsHarness();
});

const run = (idempotencyKey = newId(), actor = analyst, transact = harness.transact) =>
  transact((work) => runJob(work, actor, { kind, idempotencyKey }));
const addDue = () => harness.transact((work) => addDueJobs(work, kind));
const forHours = (hours: number) => {
  harness.now = new Date(harness.now.getTime() + hours * 3_600_000);
};
const triggers = async () =>
  (await harness.run('select trigger from job_run order by slot')).map(({ trigger }) => trigger);

describe('a job that is run', () => {
  it('makes the report of the last hour, although the schedule is paused (WEB-7)', async () => {
    const paused = { kind, paused: true, expectedVersion: 1 } as const;
    await harness.transact((work) => setSchedule(work, analyst, paused));
    await addDue();
    const { job, replayed } = await run();
    const slot = new Date('2026-11-21T11:00:00Z');
    expect([job, replayed]).toMatchObject([{ kind, slot, state: 'QUEUED' }, false]);
    expect(await triggers()).toEqual(['MANUAL']);
    expect(await workOffJobs(harness.transact, () => {})).toBe(1);
  });

  it('makes the reports of the hours since the last one of the schedule, at most 24', async () => {
    await addDue();
    forHours(3);
    expect((await run()).job.slot).toEqual(new Date('2026-11-21T14:00:00Z'));
    expect(await triggers()).toEqual(['CRON', 'MANUAL', 'MANUAL', 'MANUAL']);
    forHours(100);
    await run();
    expect(await triggers()).toHaveLength(28);
    await addDue();
    expect(await triggers()).toHaveLength(28);
  });

  it('wakes the worker of this process, unless nothing is due', async () => {
    await run();
    expect(harness.woken).toEqual([waitingJobs]);
    await run();
    expect(harness.woken).toEqual([waitingJobs]);
  });

  it('is refused without the scope, and leaves nothing', async () => {
    await expect(run('k', viewerOf('sam', 'seller'))).rejects.toThrow('permission');
    expect([await triggers(), await harness.run('select * from stored_answers')]).toEqual([[], []]);
  });

  it('is the same one for the same key, and stays as it is when nothing is due', async () => {
    const { job } = await run('k');
    const other = await run();
    forHours(1);
    const again = await run('k');
    for (const one of [other, again]) expect([one.job.id, one.replayed]).toEqual([job.id, true]);
    expect(await triggers()).toEqual(['MANUAL']);
  });

  it.each([
    ['one key', 'a', 'a'],
    ['two keys', 'a', 'b'],
  ])('is made once by two at once with %s', async (_, first, second) => {
    const results = await race(
      harness.orm,
      harness.transact,
      (held) => run(first, analyst, held),
      () => run(second),
    );
    expect(new Set(results.map(({ job }) => job.id)).size).toBe(1);
    expect(results.map(({ replayed }) => replayed)).toEqual([false, true]);
    expect(await triggers()).toHaveLength(1);
  });
});
