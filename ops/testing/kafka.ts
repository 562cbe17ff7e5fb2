import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kafkaBus } from '@souk/platform/bus/kafka/kafka-bus';
import { newLogger } from '@souk/platform/runtime/logger';
import { openDistribution } from '../stack/distribution.ts';
import { type KafkaBroker, startKafka } from '../stack/kafka.ts';

/** A broker of a test's own, that it may stop and kill: own folder, free port, gone after `close`. */
export type OwnKafka = KafkaBroker & { readonly close: () => Promise<void> };

/** It looks for what is too old all the time, where others do so every five minutes. */
const impatient = {
  'log.initial.task.delay.ms': '100',
  'log.retention.check.interval.ms': '100',
};

export async function ownKafka(
  more: Readonly<Record<string, string>> = {},
  port = 0,
): Promise<OwnKafka> {
  const folder = await mkdtemp(join(tmpdir(), 'souk-kafka-'));
  const distribution = await openDistribution();
  const broker = await startKafka({
    distribution,
    folder,
    port,
    settings: { ...impatient, ...more },
  });
  const close = async () => {
    await broker.stop();
    await rm(folder, { recursive: true });
  };
  return Object.assign(broker, { close });
}

/** A client of the broker there, which says nothing. */
export function kafkaBusAt(address: string) {
  return kafkaBus({ kafka: [address] }, newLogger('test', 'silent'));
}
