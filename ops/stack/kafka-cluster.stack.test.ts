import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OutgoingRecord } from '@souk/platform/bus/bus';
import { gather } from '@souk/platform/bus/contract/gather';
import { numbered, values } from '@souk/platform/bus/contract/records';
import { kafkaBusAdmin } from '@souk/platform/bus/kafka/kafka-bus-admin';
import { partitionReplicas } from '@souk/platform/bus/kafka/partition-replicas';
import { atEnd, until } from '@souk/platform/testing/test-file';
import { kafkaBusAt } from '../testing/kafka.ts';
import { describeOnStack } from '../testing/stack.ts';
import { openDistribution } from './distribution.ts';
import { dataIn, startKafka } from './kafka.ts';
import { type KafkaCluster, memberFolder, startKafkaCluster } from './kafka-cluster.ts';

describeOnStack('a cluster of three brokers', () => {
  let folder: string;
  let cluster: KafkaCluster;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'souk-kafka-'));
    atEnd(() => rm(folder, { recursive: true }));
    const distribution = await openDistribution();
    cluster = await startKafkaCluster({ distribution, folder, port: 0, brokers: 3 });
    atEnd(() => cluster.kill());
    const admin = kafkaBusAdmin({ kafka: cluster.address.split(',') });
    await admin.createTopics([{ name: 'a', partitions: 6, retentionMs: null, compacted: false }]);
    await admin.close();
  });

  const replicas = () => partitionReplicas({ kafka: cluster.address.split(',') }, ['a']);
  const allInSync = () =>
    until(async () => (await replicas()).every(({ inSync }) => inSync.length === 3));

  it('keeps each record on all of them (EVT-13)', async () => {
    const found = await replicas();
    expect(found).toHaveLength(6);
    for (const { replicas: kept } of found) expect([...kept].sort()).toEqual([1, 2, 3]);
  });

  it('goes on with two of them, and loses nothing, even with the data of one deleted (EVT-13)', async () => {
    const bus = kafkaBusAt(cluster.address);
    atEnd(() => bus.close());
    const batch = numbered('a', 900);
    for (const [at, broker] of cluster.brokers.entries()) {
      await allInSync();
      await publish(batch.slice(at * 300, at * 300 + 100));
      await broker.kill();
      // Acknowledged by two, while the third is down.
      await publish(batch.slice(at * 300 + 100, at * 300 + 300));
      if (at === 2) await rm(dataIn(memberFolder(folder, at + 1)), { recursive: true });
      await broker.restart();
    }
    await allInSync();
    const got = gather();
    await bus.tail(['a'], new Map(), got.take);
    const records = await got.until((all) => new Set(values(all)).size === batch.length);
    expect(new Set(values(records))).toEqual(new Set(values(batch)));

    /** Retries until it is acknowledged, as a relay does. */
    async function publish(records: readonly OutgoingRecord[]): Promise<void> {
      const fault = await bus.publish(records).catch((thrown) => thrown);
      if (fault !== undefined) await publish(records);
    }
  });

  it('does not start on the records of a single broker', async () => {
    const distribution = await openDistribution();
    const single = await mkdtemp(join(tmpdir(), 'souk-kafka-'));
    atEnd(() => rm(single, { recursive: true }));
    const kafka = await startKafka({ distribution, folder: single, port: 0 });
    await kafka.kill();
    const start = startKafkaCluster({ distribution, folder: single, port: 0, brokers: 3 });
    await expect(start).rejects.toThrow('those of a single broker');
  });
});
