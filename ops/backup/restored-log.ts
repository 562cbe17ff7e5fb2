import { join } from 'node:path';
import type { IncomingRecord } from '@souk/platform/bus/bus';
import { kafkaBusAdmin } from '@souk/platform/bus/kafka/kafka-bus-admin';
import { type KafkaLog, kafkaLog } from '@souk/platform/bus/kafka/kafka-log';
import { retryWhileUnavailable } from '@souk/platform/bus/retry-while-unavailable';
import { openDistribution } from '../stack/distribution.ts';
import { startKafka } from '../stack/kafka.ts';
import { startKafkaCluster } from '../stack/kafka-cluster.ts';
import { recordsIn } from './log-file.ts';
import type { LogState } from './log-state.ts';
import { RestoredPositions } from './restored-positions.ts';
import { withoutLater } from './without-later.ts';

export type RestoredLog = {
  readonly file: string;
  readonly state: LogState;
  /** The state folder, which has no Kafka yet. */
  readonly folder: string;
  /** The restored databases, for an administrator. */
  readonly cluster: string;
};

/** How many records are written at once. */
const batchSize = 500;

/**
 * Writes the log of a backup into a new Kafka, with the positions of its groups, and stops it. Leaves out the
 * records that the databases do not know, and returns their number: they were published after the moment of
 * the backup. Throws CannotStart.
 */
export async function restoreLog({ file, state, folder, cluster }: RestoredLog): Promise<number> {
  const kafka = await startBrokers(join(folder, 'kafka'), state.brokers);
  const config = { kafka: kafka.address.split(',') };
  const [admin, log] = [kafkaBusAdmin(config), kafkaLog(config)];
  try {
    await admin.createTopics(state.topics);
    const positions = new RestoredPositions(state);
    const later = await copyRecords(file, { log, state, cluster, positions });
    const never = new AbortController().signal;
    for (const [group, next] of positions.groups())
      await retryWhileUnavailable(() => log.commit(group, next), never);
    return later;
  } finally {
    await Promise.all([admin.close(), log.close()]);
    await kafka.stop();
  }
}

async function startBrokers(folder: string, brokers: number) {
  const options = { distribution: await openDistribution(), folder, port: 0 };
  return brokers === 1 ? startKafka(options) : startKafkaCluster({ ...options, brokers });
}

type Copy = Pick<RestoredLog, 'state' | 'cluster'> & {
  readonly log: KafkaLog;
  readonly positions: RestoredPositions;
};

async function copyRecords(file: string, { log, positions, ...known }: Copy): Promise<number> {
  let later = 0;
  for await (const batch of batchesOf(recordsIn(file))) {
    const kept = await withoutLater(batch, known);
    await log.append(kept);
    for (const record of kept) positions.add(record);
    later += batch.length - kept.length;
  }
  return later;
}

async function* batchesOf(records: AsyncIterable<IncomingRecord>) {
  let batch: IncomingRecord[] = [];
  for await (const record of records) {
    batch.push(record);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
