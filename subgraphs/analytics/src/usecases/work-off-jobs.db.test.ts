import { transactOn } from '@souk/platform/messaging/work';
import { until } from '@souk/platform/testing/test-file';
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
const progress = async () => (await harness.run('select progress from job_run'))[0]?.progress;
const both = { orders: 2, soldOrders: 2, units: 4 };
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

  it('show how far they have come, up to the last row, and are of one moment', async () => {
    await harness.record(
      placed('o1', '2026-11-21T11:10:00Z'),
      ended('o1', 'CONFIRMED'),
      placed('o2', '2026-11-21T11:59:59Z'),
      ended('o2', 'CONFIRMED'),
    );
    await addDue();
    await harness.run('create table seen (n serial, progress int)');
    await harness.run(`create function see() returns trigger language plpgsql as $$ begin
      insert into seen (progress) values (new.progress);
      if new.progress = 58 then perform pg_advisory_xact_lock(1); end if;
      return null; end $$`);
    await harness.run(
      'create trigger see after update on job_run for each row execute function see()',
    );
    let working: Promise<number> | undefined;
    await harness.orm.em.fork().transactional(async (em) => {
      await em.execute('select pg_advisory_xact_lock(1)');
      working = workOff();
      // It waits for the lock before it has stored 58.
      await until(async () => (await progress()) === 50);
      expect(await states()).toMatchObject([{ state: 'RUNNING' }]);
      await harness.record(placed('late', '2026-11-21T11:50:00Z'), ended('late', 'CONFIRMED'));
    });
    expect(await working).toBe(1);
    const seen = await harness.run('select progress from seen order by n');
    expect(seen.map((one) => one.progress)).toEqual([
      ...[0, 0, 8, 16, 25, 33, 41, 50, 58, 66, 75, 83, 91, 100],
    ]);
    const [job] = await harness.run('select result from job_run');
    expect(job?.result).toEqual([{ ...row, ...both, gross: 4000, refunded: 0 }]);
  });

  it('keep their worker while it is at work, however long that takes', async () => {
    await addDue();
    const release = await harness.holdEntries();
    const working = workOffJobs(harness.transact, () => {}, { renewEveryMs: 1 });
    const leases = new Set<string>();
    await until(async () => {
      const [job] = await harness.run('select lease_until::text as lease from job_run');
      if (job?.lease) leases.add(String(job.lease));
      // The claim and the first part set it as well.
      return leases.size > 4;
    });
    await release();
    expect(await working).toBe(1);
    expect(await states()).toMatchObject([{ state: 'DONE', attempts: 1 }]);
  });

  it('are left by a worker that has lost its lease in the middle', async () => {
    await addDue();
    const release = await harness.holdEntries();
    const working = workOff();
    await until(async () => (await states())[0]?.state === 'RUNNING');
    // In one transaction: else the worker could renew its lease in between.
    const taken = await harness.transact(async ({ em }) => {
      await em.execute(`update job_run set lease_until = now() - interval '1 second'`);
      return claimJob(em);
    });
    await release();
    await working;
    expect(taken?.fence).toBe(2);
    expect(await states()).toMatchObject([{ state: 'RUNNING', attempts: 2 }]);
    expect(await progress()).toBe(0);
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
