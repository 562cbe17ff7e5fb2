import { topics as contracts } from '@souk/schema/events/topics';
import type { Print } from '../system/step.ts';
import { type Target, withAdmin, withBus } from './target.ts';

const hourMs = 3_600_000;

/** Prints each topic: name, partitions, number of records and retention. */
export async function listTopics(target: Target, print: Print): Promise<void> {
  const topics = await withAdmin(target, (admin) => admin.topics());
  await withBus(target, async (bus) => {
    for (const { name, partitions, retentionMs, compacted } of topics) {
      const bounds = await bus.bounds(name);
      const records = bounds.reduce((sum, { oldest, next }) => sum + next - oldest, 0n);
      const kept = retentionMs === null ? 'kept forever' : `kept for ${retentionMs / hourMs} h`;
      const cleanup = compacted ? ', compacted to the last record of each key' : '';
      print(`${name.padEnd(24)} ${partitions} partitions  ${records} records  ${kept}${cleanup}`);
    }
  });
}

/** Creates the missing topics of the contracts and prints them. Does not change existing topics. */
export async function makeTopics(target: Target, print: Print): Promise<void> {
  const created = await withAdmin(target, (admin) => admin.createTopics(contracts));
  for (const name of created) print(`${name} created`);
  print(`${contracts.length - created.length} of ${contracts.length} topics existed already`);
}
