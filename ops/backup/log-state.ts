import { openBus, openBusAdmin } from '@souk/platform/bus/open-bus';
import { busConfigAt } from '@souk/platform/bus/settings';
import { newLogger } from '@souk/platform/runtime/logger';
import { z } from 'zod';
import type { RunningSystem } from '../system/running.ts';
import { consumers, topicsOf } from '../verify/log/handled-messages.ts';

const position = z.string().regex(/^\d+$/);

/** A log outside of the databases, Kafka's, as it was when the copy of the databases began. */
export const logStateShape = z.object({
  /** How many brokers kept each record. */
  brokers: z.int().min(1),
  topics: z.array(
    z.object({
      name: z.string(),
      partitions: z.int().min(1),
      retentionMs: z.number().nullable(),
      compacted: z.boolean(),
    }),
  ),
  /** The next position to be written, of each partition, by topic. */
  ends: z.record(z.string(), z.array(position)),
  /** The next position of each group, in each partition, by topic; null where it has none. */
  groups: z.record(z.string(), z.record(z.string(), z.array(position.nullable()))),
});

export type LogState = z.infer<typeof logStateShape>;

/** Reads the topics of a running shop, their ends and the positions of its groups. Throws BusUnavailable. */
export async function readLogState({ busUrl, pids }: RunningSystem): Promise<LogState> {
  const config = busConfigAt(busUrl);
  const bus = await openBus(config, newLogger('backup', 'error'));
  const admin = await openBusAdmin(config);
  try {
    const topics = await admin.topics();
    const ends: LogState['ends'] = {};
    for (const { name } of topics)
      ends[name] = (await bus.bounds(name)).map(({ next }) => String(next));
    const groups: LogState['groups'] = {};
    for (const group of consumers) {
      const committed = await admin.committed(group, topicsOf(group));
      groups[group] = Object.fromEntries(
        [...committed].map(([topic, positions]) => [topic, positions.map(textOf)]),
      );
    }
    const brokers = Object.keys(pids).filter((name) => name.startsWith('kafka')).length;
    return { brokers, topics: [...topics], ends, groups };
  } finally {
    await Promise.all([bus.close(), admin.close()]);
  }
}

const textOf = (position: bigint | null) => (position === null ? null : String(position));
