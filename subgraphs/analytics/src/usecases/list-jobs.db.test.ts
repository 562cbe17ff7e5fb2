import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import { type AnalyticsHarness, analyticsHarness } from '../testing/harness.ts';
import { jobs, report, schedules } from './list-jobs.ts';
import { runReport } from './run-report.ts';

const analyst = viewerOf('anna', 'analyst');

let harness: AnalyticsHarness;
beforeAll(async () => {
  harness = await analyticsHarness();
  for (const hour of [9, 10]) {
    harness.now = new Date(harness.now.getTime() + 1_000);
    const command = { kind: 'SALES_HOURLY', hour: new Date(Date.UTC(2026, 10, 21, hour)) } as const;
    await harness.transact((work) =>
      runReport(work, analyst, { ...command, idempotencyKey: newId() }),
    );
  }
});

describe('the jobs', () => {
  it('are listed, the newest first, and found by their ids', async () => {
    const listed = await harness.transact((work) => jobs(work, analyst, 20));
    expect(listed.map(({ slot }) => slot.getUTCHours())).toEqual([10, 9]);
    expect(await harness.transact((work) => jobs(work, analyst, 1))).toEqual(listed.slice(0, 1));
    const id = listed[1]?.id ?? '';
    expect(await harness.transact((work) => report(work, analyst, id))).toEqual(listed[1]);
    expect(await harness.transact((work) => report(work, analyst, newId()))).toBeNull();
  });

  it('have schedules', async () => {
    expect(await harness.transact((work) => schedules(work, analyst))).toEqual([
      { kind: 'SALES_HOURLY', paused: false, version: 1 },
    ]);
  });

  it('are refused without the scope', async () => {
    const sam = viewerOf('sam', 'seller');
    const refused = (run: () => Promise<unknown>) => expect(run).rejects.toThrow('permission');
    await refused(() => harness.transact(async (work) => jobs(work, sam, 1)));
    await refused(() => harness.transact(async (work) => report(work, sam, newId())));
    await refused(() => harness.transact(async (work) => schedules(work, sam)));
  });
});
