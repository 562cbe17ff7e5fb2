import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kafkaBus } from '@souk/platform/bus/kafka/kafka-bus';
import { newLogger } from '@souk/platform/runtime/logger';
import { newParts } from '@souk/platform/testing/test-file';
import { openDistribution } from '../stack/distribution.ts';
import { type KafkaBroker, startKafka } from '../stack/kafka.ts';

/** A Kafka for one test, which may stop and kill it: own folder, free port, deleted by `close`. */
export type OwnKafka = KafkaBroker & { readonly close: () => Promise<void> };

/** Makes Kafka delete old records every 100 ms instead of every five minutes. */
const frequentCleanup = {
  'log.initial.task.delay.ms': '100',
  'log.retention.check.interval.ms': '100',
};

/** Starts a Kafka; `overrides` replace or extend its settings. Port 0 takes a free one. */
export async function ownKafka(
  overrides: Readonly<Record<string, string>> = {},
  port = 0,
): Promise<OwnKafka> {
  const folder = await mkdtemp(join(tmpdir(), 'souk-kafka-'));
  const distribution = await openDistribution();
  const broker = await startKafka({
    distribution,
    folder,
    port,
    settings: { ...frequentCleanup, ...overrides },
  });
  const { parts, stoppable } = newParts();
  parts.defer(() => rm(folder, { recursive: true }));
  parts.defer(() => broker.stop());
  return Object.assign(broker, { close: stoppable.stop });
}

/** Opens a client of the broker at an address, or of several separated by commas, without a log. */
export function kafkaBusAt(address: string) {
  return kafkaBus({ kafka: address.split(',') }, newLogger('test', 'silent'));
}
