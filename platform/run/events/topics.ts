import { openBusAdmin } from '../../src/bus/open.ts';
import { type Where, withBus } from './where.ts';

const hourMs = 3_600_000;

/** One line for each topic: its name, partitions, how many records it keeps, and for how long. */
export async function listTopics(where: Where, say: (line: string) => void): Promise<void> {
  const admin = await openBusAdmin({ postgres: where.busUrl });
  const topics = await admin.topics().finally(() => admin.close());
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
