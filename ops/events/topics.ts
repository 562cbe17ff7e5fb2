import { topics as contracts } from '@souk/schema/events/topics';
import { type Target, withAdmin, withBus } from './target.ts';

const hourMs = 3_600_000;

/** One line for each topic: its name, partitions, how many records it keeps, and for how long. */
export async function listTopics(where: Target, say: (line: string) => void): Promise<void> {
  const topics = await withAdmin(where, (admin) => admin.topics());
  await withBus(where, async (bus) => {
    for (const { name, partitions, retentionMs, compacted } of topics) {
      const bounds = await bus.bounds(name);
      const records = bounds.reduce((sum, { oldest, next }) => sum + next - oldest, 0n);
      const kept = retentionMs === null ? 'for ever' : `${retentionMs / hourMs} h`;
      const last = compacted ? ', the last of each key' : '';
      say(`${name.padEnd(24)} ${partitions} partitions  ${records} records  ${kept}${last}`);
    }
  });
}

/** Makes the topics of the contracts that are missing, and says which. What is there stays. */
export async function makeTopics(where: Target, say: (line: string) => void): Promise<void> {
  const made = await withAdmin(where, (admin) => admin.createTopics(contracts));
  for (const name of made) say(`${name} made`);
  say(`${contracts.length - made.length} of ${contracts.length} topics were there`);
}
