import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { EventBus, IncomingRecord } from '@souk/platform/bus/bus';
import { type KafkaLog, kafkaLog } from '@souk/platform/bus/kafka/kafka-log';
import { openBus } from '@souk/platform/bus/open-bus';
import { busConfigAt } from '@souk/platform/bus/settings';
import { newLogger } from '@souk/platform/runtime/logger';
import type { LogState } from './log-state.ts';

/** A record as a line of the file: without names of fields, as there are many. */
type Line = [
  topic: string,
  partition: number,
  position: string,
  key: string | null,
  value: string | null,
  headers: Readonly<Record<string, string>>,
  atMs: number,
];

/**
 * Writes all records that the log of a shop has now, one a line. Those of a partition are in their order.
 * Throws BusUnavailable.
 */
export async function writeLogFile(busUrl: string, { topics }: LogState, file: string) {
  const config = busConfigAt(busUrl);
  if (!('kafka' in config)) throw new Error(`${busUrl} is not the address of Kafka.`);
  const log = kafkaLog(config);
  const bus = await openBus(config, newLogger('backup', 'error'));
  try {
    const names = topics.map(({ name }) => name);
    const to = createWriteStream(file, { mode: 0o600, flush: true });
    await pipeline(linesOf(log, bus, names), createGzip({ level: 1 }), to);
  } finally {
    await Promise.all([log.close(), bus.close()]);
  }
}

async function* linesOf(log: KafkaLog, bus: EventBus, topics: readonly string[]) {
  for (const topic of topics) {
    for (const [partition, { oldest, next }] of (await bus.bounds(topic)).entries()) {
      for await (const record of log.read({ topic, partition }, oldest, next))
        yield `${JSON.stringify(lineOf(record))}\n`;
    }
  }
}

const lineOf = (record: IncomingRecord): Line => [
  ...([record.topic, record.partition, String(record.position)] as const),
  ...([record.key, record.value, record.headers, record.at.getTime()] as const),
];

/** Yields the records of such a file, in its order. */
export async function* recordsIn(file: string): AsyncGenerator<IncomingRecord> {
  const text = createReadStream(file).pipe(createGunzip());
  for await (const line of createInterface({ input: text })) {
    const [topic, partition, position, key, value, headers, atMs]: Line = JSON.parse(line);
    const at = new Date(atMs);
    yield { topic, partition, position: BigInt(position), key, value, headers, at };
  }
}
