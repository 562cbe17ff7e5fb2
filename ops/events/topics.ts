import { topics as contracts } from '@souk/schema/events/topics';
import { type Target, withAdmin, withBus } from './target.ts';

const hourMs = 3_600_000;

/** Prints each topic: name, partitions, number of records and retention. */
export async function listTopics(target: Target, say: (line: string) => void): Promise<void> {
  const topics = await withAdmin(target, (admin) => admin.topics());
  await withBus(target, async (bus) => {
    for (const { name, partitions, retentionMs, compacted } of topics) {
      const bounds = await bus.bounds(name);
      const records = bounds.reduce((sum, { oldest, next }) => sum + next - oldest, 0n);
      const kept = retentionMs === null ? 'for ever' : `${retentionMs / hourMs} h`;
      const last = compacted ? ', compacted to the last of each key' : '';
      say(`${name.padEnd(24)} ${partitions} partitions  ${records} records  ${kept}${last}`);
    }
  });
}

/** Creates the topics of the contracts that are missing and prints them. Leaves existing ones alone. */
export async function makeTopics(target: Target, say: (line: string) => void): Promise<void> {
  const created = await withAdmin(target, (admin) => admin.createTopics(contracts));
  for (const name of created) say(`${name} created`);
  say(`${contracts.length - created.length} of ${contracts.length} topics existed already`);
}
