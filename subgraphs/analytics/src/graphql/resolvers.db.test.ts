import { newId } from '@souk/platform/runtime/id';
import { allRights } from '@souk/platform/testing/all-rights';
import { testEdges } from '@souk/platform/testing/test-edges';
import { analyticsHarness } from '../testing/harness.ts';
import { runReport } from '../usecases/run-report.ts';

testEdges('analytics', async () => {
  const harness = await analyticsHarness();
  const viewer = allRights('olga');
  let hours = 0;
  const values = async () => {
    hours += 1;
    const hour = new Date(Date.parse('2026-11-21T10:00:00Z') - hours * 3_600_000);
    const command = { kind: 'SALES_HOURLY', hour, idempotencyKey: newId() } as const;
    const { report } = await harness.transact((work) => runReport(work, viewer, command));
    const range = { from: '2026-11-01T00:00:00Z', to: '2026-11-21T00:00:00Z' };
    return {
      ...range,
      hour: '2026-11-20T00:00:00Z',
      id: report.id,
      expectedVersion: 1,
      Product: 'cup',
      Category: '1',
    };
  };
  return { harness, viewer, values };
});
