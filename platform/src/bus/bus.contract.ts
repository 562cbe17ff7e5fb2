import { groupPositions } from './contract/group-positions.ts';
import { groups } from './contract/groups.ts';
import { type BrokerUnderTest, BusHarness } from './contract/harness.ts';
import { outages } from './contract/outages.ts';
import { publishing } from './contract/publishing.ts';
import { retention } from './contract/retention.ts';
import { tails } from './contract/tails.ts';

/** The test suite that every adapter of EventBus passes. Call it inside of a `describe`. */
export function busContract(start: () => Promise<BrokerUnderTest>): void {
  const harness = new BusHarness(start);
  publishing(harness);
  groups(harness);
  groupPositions(harness);
  tails(harness);
  outages(harness);
  retention(harness);
}
