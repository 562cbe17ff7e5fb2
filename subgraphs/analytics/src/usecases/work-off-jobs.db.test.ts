import { transactOn } from '@souk/platform/messaging/work';
import { claimJob, finishJob } from '../persistence/jobs.ts';
import { type AnalyticsHarness, analyticsHarness, ended, placed } from '../testing/harness.ts';
import { analyticsFacts } from './publish.ts';
import { addDueJobs, workOffJobs } from './work-off-jobs.ts';

let harness: AnalyticsHarness;
beforeEach(async () => {
  harness = await analyticsHarness();
});

const addDue = () => harness.transact((work) => addDueJobs(work, 'SALES_HOURLY'));
const workOff = () => workOffJobs(harness.transact, () => {});
const forHours = (hours: number) => {
  harness.now = new Date(harness.now.getTime() + hours * 3_600_000);
};
const states = () => harness.run('select state, attempts, trigger from job_run order by slot');
const row = { sellerId: 'sam', currency: 'RUB', orders: 1, soldOrders: 1, units: 2 };

describe('the jobs of an hour', () => {
  it('are made once for each hour that has ended, at most 24 back (ANA-6)', async () => {
    await addDue();
    await Promise.all([addDue(), addDue()]);
    expect(await states()).toHaveLength(1);
    forHours(2);
    await addDue();
    expect(await states()).toHaveLength(3);
    forHours(100);
    await addDue();
    expect(await states()).toHaveLength(27);
    expect(new Set((await states()).map(({ trigger }) => trigger))).toEqual(new Set(['CRON']));
  });

  it('store the sales of their hour, and never change', async () => {
    await harness.record(placed('o1', '2026-11-21T11:59:59Z'), ended('o1', 'CONFIRMED'));
    await harness.record(placed('o2', '2026-11-21T12:00:00Z'), ended('o2', 'CONFIRMED'));
    await addDue();
    expect(await workOff()).toBe(1);
    const [job] = await harness.run('select result, sha256, state from job_run');
    expect(job).toMatchObject({ state: 'DONE', result: [{ ...row, gross: 2000, refunded: 0 }] });
    expect(job?.sha256).toMatch(/^[\da-f]{64}$/);
    const change = harness.run(`update job_run set result = '[]'`);
    await expect(change).rejects.toThrow('never changes');
  });

  it('are each worked off once by five workers (ANA-7)', async () => {
    await addDue();
    forHours(20);
    await addDue();
    const done = await Promise.all(Array.from({ length: 5 }, workOff));
    while ((await workOff()) > 0);
    expect(done.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(0);
    for (const job of await states()) expect(job).toMatchObject({ state: 'DONE', attempts: 1 });
    expect(await states()).toHaveLength(21);
  });

  it('are taken by another worker when one has lost its lease, and the first stores nothing', async () => {
    await harness.record(placed('o1', '2026-11-21T11:10:00Z'), ended('o1', 'CONFIRMED'));
    await addDue();
    const asleep = await harness.transact(({ em }) => claimJob(em));
    if (!asleep) throw new Error('There was no job to claim.');
    expect(await workOff()).toBe(0);
    await harness.run(`update job_run set lease_until = now() - interval '1 second'`);
    expect(await workOff()).toBe(1);
    expect(await harness.transact(({ em }) => finishJob(em, asleep, []))).toBe(false);
    expect(await harness.run('select attempts, result from job_run')).toMatchObject([
      { attempts: 2, result: [{ gross: 2000 }] },
    ]);
  });

  it('wait for the next attempt when one fails, and end after the third', async () => {
    await addDue();
    const faults: unknown[] = [];
    await harness.run('alter table line_fact rename to hidden');
    await workOffJobs(harness.transact, (fault) => faults.push(fault));
    await harness.run('alter table hidden rename to line_fact');
    expect(faults).toHaveLength(3);
    expect(await harness.run('select state, attempts, error from job_run')).toEqual([
      { state: 'FAILED', attempts: 3, error: 'The report could not be computed.' },
    ]);
  });

  it('give the same result when a worker is killed half-way, and another one runs them', async () => {
    await harness.record(placed('o1', '2026-11-21T11:10:00Z'), ended('o1', 'CONFIRMED'));
    await addDue();
    const transact = transactOn(harness.orm, { source: 'analytics', contract: analyticsFacts });
    const killed = transact(async ({ em }) => {
      const job = await claimJob(em);
      if (job) await finishJob(em, job, []);
      const [{ pid } = { pid: 0 }] = await em.execute<{ pid: number }[]>(
        'select pg_backend_pid() as pid',
      );
      await harness.run('select pg_terminate_backend(?)', [pid]);
      await em.execute('select 1');
    });
    await expect(killed).rejects.toThrow();
    expect(await workOff()).toBe(1);
    expect(await harness.run('select attempts, result from job_run')).toMatchObject([
      { attempts: 1, result: [{ gross: 2000 }] },
    ]);
  });
});
