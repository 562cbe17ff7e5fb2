import { allRights } from '@souk/platform/testing/all-rights';
import { testEdges } from '@souk/platform/testing/test-edges';
import { analyticsHarness } from '../testing/harness.ts';

testEdges('analytics', async () => {
  const harness = await analyticsHarness();
  const values = async () => ({ from: '2026-11-01T00:00:00Z', to: '2026-11-21T00:00:00Z' });
  return { harness, viewer: allRights('olga'), values };
});
