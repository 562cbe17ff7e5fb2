import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import { waitingJobs } from '../persistence/insert-jobs.ts';
import { type AnalyticsHarness, analyticsHarness } from '../testing/harness.ts';
import { runReport } from './run-report.ts';

const analyst = viewerOf('anna', 'analyst');
const hour = new Date('2026-11-21T10:30:00Z');

let harness: AnalyticsHarness;
beforeEach(async () => {
  harness = await analyticsHarness();
});

const run = (changes: object = {}, actor = analyst) =>
  harness.transact((work) =>
    runReport(work, actor, { kind: 'SALES_HOURLY', hour, idempotencyKey: newId(), ...changes }),
  );
const stored = () => harness.run('select state, trigger from job_run');

describe('a report that is run', () => {
  it('is a job of the hour of an instant (ANA-3, ANA-5)', async () => {
    const { report, replayed } = await run();
    const slot = new Date('2026-11-21T10:00:00Z');
    expect([report, replayed]).toMatchObject([{ slot, state: 'QUEUED', trigger: 'MANUAL' }, false]);
    expect(await stored()).toHaveLength(1);
  });

  it('wakes the worker of this process after the commit', async () => {
    await harness.transact(async (work) => {
      await runReport(work, analyst, { kind: 'SALES_HOURLY', hour, idempotencyKey: newId() });
      expect(harness.woken).toEqual([]);
    });
    expect(harness.woken).toEqual([waitingJobs]);
  });

  it('is refused for an hour that has not passed, and leaves nothing', async () => {
    await expect(run({ hour: new Date('2026-11-21T12:00:00Z') })).rejects.toThrow('invalid');
    await expect(run({}, viewerOf('sam', 'seller'))).rejects.toThrow('permission');
    expect(await stored()).toEqual([]);
    expect(await harness.run('select * from stored_answers')).toEqual([]);
  });

  it('is the same one for the same hour, and for the same key', async () => {
    const first = await run({ idempotencyKey: 'k' });
    const again = await run({ idempotencyKey: 'k' });
    const other = await run({ hour: new Date('2026-11-21T10:59:59Z') });
    for (const { report, replayed } of [again, other])
      expect([report.id, replayed]).toEqual([first.report.id, true]);
    const later = run({ idempotencyKey: 'k', hour: new Date('2026-11-21T09:00:00Z') });
    await expect(later).rejects.toThrow('idempotency key');
    expect(await stored()).toHaveLength(1);
  });

  it('is one of two at once', async () => {
    const results = await Promise.all([run(), run(), run()]);
    expect(new Set(results.map(({ report }) => report.id)).size).toBe(1);
    expect(results.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await stored()).toHaveLength(1);
  });
});
