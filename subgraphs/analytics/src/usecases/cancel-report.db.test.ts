import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import { until } from '@souk/platform/testing/test-file';
import { claimJob } from '../persistence/jobs.ts';
import { type AnalyticsHarness, analyticsHarness } from '../testing/harness.ts';
import { cancelReport } from './cancel-report.ts';
import { runReport } from './run-report.ts';
import { workOffJobs } from './work-off-jobs.ts';

const analyst = viewerOf('anna', 'analyst');

let harness: AnalyticsHarness;
let id: string;
beforeEach(async () => {
  harness = await analyticsHarness();
  const command = { kind: 'SALES_HOURLY', hour: new Date('2026-11-21T10:00:00Z') } as const;
  const made = await harness.transact((work) =>
    runReport(work, analyst, { ...command, idempotencyKey: newId() }),
  );
  id = made.report.id;
});

const cancel = (idempotencyKey: string = newId(), of = id, actor = analyst) =>
  harness.transact((work) => cancelReport(work, actor, { id: of, idempotencyKey }));
const workOff = () => workOffJobs(harness.transact, () => {});
const state = async () => (await harness.run('select state from job_run'))[0]?.state;

describe('a report that is cancelled', () => {
  it('ends at once while no worker has it', async () => {
    expect(await cancel()).toMatchObject({ report: { state: 'CANCELLED' }, replayed: false });
    expect(await workOff()).toBe(0);
  });

  it('ends without a result when a worker has it', async () => {
    const job = await harness.transact(({ em }) => claimJob(em));
    expect(await cancel()).toMatchObject({ report: { state: 'RUNNING', cancelRequested: true } });
    await harness.run(`update job_run set lease_until = now() - interval '1 second'`);
    await workOff();
    expect(job?.id).toBe(id);
    expect(await harness.run('select state, result from job_run')).toEqual([
      { state: 'CANCELLED', result: null },
    ]);
  });

  it('ends while its worker computes it, without a result', async () => {
    const release = await harness.holdEntries();
    const working = workOffJobs(harness.transact, () => {}, { renewEveryMs: 1 });
    await until(async () => (await state()) === 'RUNNING');
    await cancel();
    await until(async () => (await state()) === 'CANCELLED');
    await release();
    await working;
    expect(await harness.run('select progress, result from job_run')).toEqual([
      { progress: 0, result: null },
    ]);
  });

  it('ends after the part of the hour that is being computed', async () => {
    const release = await harness.holdEntries();
    const working = workOff();
    await until(async () => (await state()) === 'RUNNING');
    await cancel();
    await release();
    await working;
    const [job] = await harness.run('select state, progress from job_run');
    expect(job?.state).toBe('CANCELLED');
    expect(job?.progress).toBeLessThan(10);
  });

  it('is refused when it is done or unknown, and leaves nothing', async () => {
    await expect(cancel('k', newId())).rejects.toThrow('no such report');
    await expect(cancel('k', id, viewerOf('sam', 'seller'))).rejects.toThrow('permission');
    await workOff();
    await expect(cancel('k')).rejects.toThrow('DONE');
    expect(await harness.run(`select state from job_run`)).toEqual([{ state: 'DONE' }]);
  });

  it('stays as it is when it is cancelled again', async () => {
    await cancel('k');
    expect(await cancel('k')).toMatchObject({ replayed: true, report: { state: 'CANCELLED' } });
    expect(await cancel('other')).toMatchObject({ report: { state: 'CANCELLED' } });
  });

  it('is cancelled once by two at once', async () => {
    const both = await Promise.all([cancel(), cancel()]);
    expect(both.map(({ report }) => report.state)).toEqual(['CANCELLED', 'CANCELLED']);
  });
});
