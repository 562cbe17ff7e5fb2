import { Bench, type BrokerUnderTest } from './contract/harness.ts';
import { groups } from './contract/groups.ts';
import { keeping } from './contract/retention.ts';
import { outages } from './contract/outages.ts';
import { publishing } from './contract/publishing.ts';
import { tails } from './contract/tails.ts';

/** What every adapter of the broker's port promises. Called inside of a `describe`. */
export function busContract(start: () => Promise<BrokerUnderTest>): void {
  const bench = new Bench(start);
  publishing(bench);
  groups(bench);
  tails(bench);
  outages(bench);
  keeping(bench);
}
