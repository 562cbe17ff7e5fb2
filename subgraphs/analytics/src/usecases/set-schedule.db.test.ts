import { viewerOf } from '@souk/platform/testing/harness';
import { type AnalyticsHarness, analyticsHarness } from '../testing/harness.ts';
import { setSchedule } from './set-schedule.ts';
import { addDueJobs } from './work-off-jobs.ts';

const analyst = viewerOf('anna', 'analyst');

let harness: AnalyticsHarness;
beforeEach(async () => {
  harness = await analyticsHarness();
});

const set = (paused: boolean, expectedVersion: number, actor = analyst) =>
  harness.transact((work) =>
    setSchedule(work, actor, { kind: 'SALES_HOURLY', paused, expectedVersion }),
  );
const stored = () => harness.run('select paused, version from job_schedule');

describe('a schedule', () => {
  it('is paused and resumed: no job is made meanwhile', async () => {
    expect(await set(true, 1)).toMatchObject({ schedule: { version: 2 }, replayed: false });
    const addDue = () => harness.transact((work) => addDueJobs(work, 'SALES_HOURLY'));
    await addDue();
    expect(await harness.run('select * from job_run')).toEqual([]);
    await set(false, 2);
    await addDue();
    expect(await harness.run('select trigger from job_run')).toEqual([{ trigger: 'CRON' }]);
  });

  it('is refused with another version or without the scope, and stays', async () => {
    await expect(set(true, 9)).rejects.toThrow('changed since');
    await expect(set(true, 1, viewerOf('sam', 'seller'))).rejects.toThrow('permission');
    expect(await stored()).toEqual([{ paused: false, version: 1 }]);
  });

  it('stays as it is when it has the state already', async () => {
    await set(true, 1);
    expect(await set(true, 1)).toMatchObject({ replayed: true });
    expect(await stored()).toEqual([{ paused: true, version: 2 }]);
  });

  it('is changed by one of two at once', async () => {
    const both = await Promise.all([set(true, 1), set(true, 1)]);
    expect(both.map(({ replayed }) => replayed).sort()).toEqual([false, true]);
    expect(await stored()).toEqual([{ paused: true, version: 2 }]);
  });
});
