import { type Logger, newLogger } from '../../runtime/logger.ts';
import type { EventBus, Positions, Running } from '../bus.ts';
import { retryWhileUnavailable } from '../retry-while-unavailable.ts';
import type { KafkaConfig } from '../settings.ts';
import { AdminClient } from './admin-client.ts';
import { hasty, kafkaOf } from './kafka-client.ts';
import { Consuming } from './group-consumer.ts';
import { clusterOf } from './kafkajs-internals.ts';
import { PartitionCounts } from './partition-counts.ts';
import { Publishing } from './publisher.ts';
import { ReconnectingClient } from './reconnecting-client.ts';
import { Tail } from './tail.ts';

/**
 * Apache Kafka. `consume` and `tail` wait for brokers that are away; all else rejects with BusAway.
 * Brokers that refuse us are another fault.
 */
export function kafkaBus(config: KafkaConfig, logger: Logger = newLogger('bus')): EventBus {
  const kafka = kafkaOf(config, logger);
  const admin = new ReconnectingClient(() => kafka.admin({ retry: hasty }));
  const catalogue = new PartitionCounts(admin);
  const asking = new AdminClient(admin, catalogue);
  const publishing = new Publishing(kafka, catalogue);
  const end = new AbortController();
  const running = new Set<Running>();
  const source = {
    cluster: () => clusterOf(kafka),
    bounds: (topic: string) => asking.bounds(topic),
    logger,
  };

  return {
    publish: (batch) => publishing.publish(batch),
    consume: async (group, topics, handle) => {
      const counts = await retryWhileUnavailable(() => catalogue.partitionsOf(topics), end.signal);
      const partitions = [...counts.values()].reduce((sum, count) => sum + count, 0);
      return kept(running, new Consuming({ config, logger, group, topics, partitions, handle }));
    },
    tail: async (topics, wanted, onRecord) => {
      const from = await retryWhileUnavailable(() => beginAt(asking, topics, wanted), end.signal);
      return { ...kept(running, new Tail(source, from, onRecord)), from };
    },
    bounds: (topic) => asking.bounds(topic),
    lag: (group, topics) => asking.lag(group, topics),
    ping: () => asking.ping(),
    close: async () => {
      end.abort();
      await Promise.all([...running].map((one) => one.stop()));
      await Promise.all([publishing.close(), admin.close()]);
    },
  };
}

/** Where a reader begins who wants to go on from a position, or at the end. */
async function beginAt(
  asking: AdminClient,
  topics: readonly string[],
  from: Positions | 'latest',
): Promise<Positions> {
  const begins = topics.map(async (topic): Promise<[string, bigint[]]> => {
    const positions = (await asking.bounds(topic)).map(({ oldest, next }, partition) => {
      if (from === 'latest') return next;
      const wanted = from.get(topic)?.[partition] ?? 0n;
      return wanted < oldest ? oldest : wanted;
    });
    return [topic, positions];
  });
  return new Map(await Promise.all(begins));
}

function kept(all: Set<Running>, one: Running): Running {
  all.add(one);
  return {
    stop: async () => {
      all.delete(one);
      await one.stop();
    },
  };
}
