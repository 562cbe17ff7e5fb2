import { type Logger, newLogger } from '../../runtime/logger.ts';
import type { EventBus, Positions, Running } from '../bus.ts';
import { retryWhileUnavailable } from '../retry-while-unavailable.ts';
import type { KafkaConfig } from '../settings.ts';
import { trackRunning } from '../track-running.ts';
import { AdminClient } from './admin-client.ts';
import { GroupConsumer } from './group-consumer.ts';
import { kafkaClient, shortRetry } from './kafka-client.ts';
import { clusterOf } from './kafkajs-internals.ts';
import { PartitionCounts } from './partition-counts.ts';
import { Publisher } from './publisher.ts';
import { ReconnectingClient } from './reconnecting-client.ts';
import { Tail } from './tail.ts';

/**
 * Opens a client of Apache Kafka. While the brokers are unavailable `consume` and `tail` wait; the
 * other methods reject with BusUnavailable. A refused login rejects all of them, with its own error.
 */
export function kafkaBus(config: KafkaConfig, logger: Logger = newLogger('bus')): EventBus {
  const kafka = kafkaClient(config, logger);
  const admin = new ReconnectingClient(() => kafka.admin({ retry: shortRetry }));
  const partitionCounts = new PartitionCounts(admin);
  const adminClient = new AdminClient(admin, partitionCounts);
  const publisher = new Publisher(kafka, partitionCounts);
  const end = new AbortController();
  const running = new Set<Running>();
  const source = {
    cluster: () => clusterOf(kafka),
    bounds: (topic: string) => adminClient.bounds(topic),
    logger,
  };

  return {
    publish: (batch) => publisher.publish(batch),
    consume: async (group, topics, handle, cancel) => {
      const ended = cancel ? AbortSignal.any([end.signal, cancel]) : end.signal;
      const counts = await retryWhileUnavailable(() => partitionCounts.countsOf(topics), ended);
      const partitions = [...counts.values()].reduce((sum, count) => sum + count, 0);
      return trackRunning(
        running,
        new GroupConsumer({ config, logger, group, topics, partitions, handle }),
      );
    },
    tail: async (topics, wanted, onRecord) => {
      const from = await retryWhileUnavailable(
        () => positionsFrom(adminClient, topics, wanted),
        end.signal,
      );
      return { ...trackRunning(running, new Tail(source, from, onRecord)), from };
    },
    bounds: (topic) => adminClient.bounds(topic),
    lag: (group, topics) => adminClient.lag(group, topics),
    ping: () => adminClient.ping(),
    close: async () => {
      end.abort();
      await Promise.all([...running].map((one) => one.stop()));
      await Promise.all([publisher.close(), admin.close()]);
    },
  };
}

/** Returns the positions a tail begins at: the wanted ones within the log, or its end. */
async function positionsFrom(
  adminClient: AdminClient,
  topics: readonly string[],
  from: Positions | 'latest',
): Promise<Positions> {
  const begins = topics.map(async (topic): Promise<[string, bigint[]]> => {
    const positions = (await adminClient.bounds(topic)).map(({ oldest, next }, partition) => {
      if (from === 'latest') return next;
      const wanted = from.get(topic)?.[partition] ?? 0n;
      return wanted < oldest ? oldest : wanted;
    });
    return [topic, positions];
  });
  return new Map(await Promise.all(begins));
}
