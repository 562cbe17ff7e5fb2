import { setTimeout as sleep } from 'node:timers/promises';
import kafkajs, { type Admin, type ITopicConfig } from 'kafkajs';
import type { TopicSettings } from '../bus.ts';
import type { KafkaConfig } from '../settings.ts';
import { isErrorOfType } from './errors.ts';

/** The prefix of Kafka's own topics. */
const internalPrefix = '__';
/** More than our largest record. A broker accepts 1 MB by default. */
const bytesMax = 4 * 1024 * 1024;
const pollMs = 20;
const notReadyCodes = [
  'UNKNOWN_TOPIC_OR_PARTITION',
  'LEADER_NOT_AVAILABLE',
  'NOT_LEADER_FOR_PARTITION',
];

/** Creates missing topics and returns their names. Two processes may do it at once. */
export async function createTopics(
  admin: Admin,
  topics: readonly TopicSettings[],
  config: KafkaConfig,
): Promise<readonly string[]> {
  const known = new Set(await admin.listTopics());
  const missing = topics.filter(({ name }) => !known.has(name));
  if (missing.length === 0) return [];
  const configs = missing.map((topic) => topicConfigOf(topic, config));
  const names = missing.map(({ name }) => name);
  const created = await createMissing(admin, configs);
  for (const name of names) await untilReady(admin, name);
  return names.filter((name) => created.has(name));
}

/** Returns the names of the topics that no other process has created at the same time. */
async function createMissing(admin: Admin, topics: ITopicConfig[]): Promise<ReadonlySet<string>> {
  const names = new Set(topics.map(({ topic }) => topic));
  try {
    const done = await admin.createTopics({ topics, waitForLeaders: false });
    return done ? names : new Set();
  } catch (fault) {
    const refused = fault instanceof kafkajs.KafkaJSAggregateError ? fault.errors : [fault];
    if (!refused.every((one) => isErrorOfType(one, 'TOPIC_ALREADY_EXISTS'))) throw fault;
    const others = new Set(refused.map((one) => Object(one).topic));
    return new Set([...names].filter((name) => !others.has(name)));
  }
}

/** Waits until every broker knows a new topic: before that, using it fails. */
async function untilReady(admin: Admin, name: string): Promise<void> {
  for (;;) {
    try {
      await admin.fetchTopicOffsets(name);
      return;
    } catch (fault) {
      if (!notReadyCodes.some((type) => isErrorOfType(fault, type))) throw fault;
    }
    await sleep(pollMs);
  }
}

export async function topicsOf(admin: Admin): Promise<readonly TopicSettings[]> {
  const { topics } = await admin.fetchTopicMetadata();
  const ours = topics.filter(({ name }) => !name.startsWith(internalPrefix));
  if (ours.length === 0) return [];
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: ours.map(({ name }) => ({
      type: kafkajs.ConfigResourceTypes.TOPIC,
      name,
      configNames: ['retention.ms', 'cleanup.policy'],
    })),
  });
  const configs = new Map(
    resources.map(({ resourceName, configEntries }) => [
      resourceName,
      new Map(configEntries.map(({ configName, configValue }) => [configName, configValue])),
    ]),
  );
  return ours
    .map(({ name, partitions }) => settingsOf(name, partitions.length, configs.get(name)))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function topicConfigOf(
  { name, partitions, retentionMs, compacted }: TopicSettings,
  { replication, minInSync }: KafkaConfig,
): ITopicConfig {
  const policy = compacted && retentionMs !== null ? 'compact,delete' : null;
  const entries = {
    'cleanup.policy': policy ?? (compacted ? 'compact' : 'delete'),
    'retention.ms': String(retentionMs ?? -1),
    'max.message.bytes': String(bytesMax),
    // The broker decompresses what external producers send: kafkajs reads only gzip.
    'compression.type': 'uncompressed',
    ...(minInSync && { 'min.insync.replicas': String(minInSync) }),
  };
  return {
    topic: name,
    numPartitions: partitions,
    ...(replication && { replicationFactor: replication }),
    configEntries: Object.entries(entries).map(([name, value]) => ({ name, value })),
  };
}

function settingsOf(
  name: string,
  partitions: number,
  config: ReadonlyMap<string, string> | undefined,
): TopicSettings {
  const retentionMs = Number(config?.get('retention.ms') ?? -1);
  const compacted = config?.get('cleanup.policy')?.includes('compact') ?? false;
  return { name, partitions, retentionMs: retentionMs < 0 ? null : retentionMs, compacted };
}
