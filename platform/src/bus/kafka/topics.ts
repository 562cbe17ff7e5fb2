import { setTimeout as sleep } from 'node:timers/promises';
import kafkajs, { type Admin, type ITopicConfig } from 'kafkajs';
import type { TopicSettings } from '../bus.ts';
import type { KafkaConfig } from '../settings.ts';
import { isErrorOfType } from './errors.ts';

/** Kafka's own topics begin with this. */
const internal = '__';
/** As large as a record of ours can get, and more than the 1 MB that a broker takes by default. */
const bytesMax = 4 * 1024 * 1024;
const lookMs = 20;
const notYet = ['UNKNOWN_TOPIC_OR_PARTITION', 'LEADER_NOT_AVAILABLE', 'NOT_LEADER_FOR_PARTITION'];

/** Makes those that are missing, and returns their names. Two may do it at once. */
export async function createTopics(
  admin: Admin,
  topics: readonly TopicSettings[],
  config: KafkaConfig,
): Promise<readonly string[]> {
  const known = new Set(await admin.listTopics());
  const missing = topics.filter(({ name }) => !known.has(name));
  if (missing.length === 0) return [];
  const wanted = missing.map((topic) => topicConfigOf(topic, config));
  const names = missing.map(({ name }) => name);
  const made = await madeOf(admin, wanted);
  for (const name of names) await untilServed(admin, name);
  return names.filter((name) => made.has(name));
}

/** The names of those that were not made by somebody else in the same moment. */
async function madeOf(admin: Admin, topics: ITopicConfig[]): Promise<ReadonlySet<string>> {
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

/** Every broker hears of a new topic a moment later; before that, who uses it meets a fault. */
async function untilServed(admin: Admin, name: string): Promise<void> {
  for (;;) {
    try {
      await admin.fetchTopicOffsets(name);
      return;
    } catch (fault) {
      if (!notYet.some((type) => isErrorOfType(fault, type))) throw fault;
    }
    await sleep(lookMs);
  }
}

export async function topicsOf(admin: Admin): Promise<readonly TopicSettings[]> {
  const { topics } = await admin.fetchTopicMetadata();
  const ours = topics.filter(({ name }) => !name.startsWith(internal));
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
    // Whatever a till compresses with: kafkajs reads gzip at most, and would stand still before it.
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
