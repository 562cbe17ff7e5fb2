import { readFileSync } from 'node:fs';
import kafkajs, { type Kafka, type KafkaConfig as KafkaJSConfig, type SASLOptions } from 'kafkajs';
import type { Logger } from '../../runtime/logger.ts';
import type { KafkaConfig } from '../settings.ts';
import { mendTimers } from './kafkajs-internals.ts';

/** Gives up within about a second: who waits for a broker says so, and how long. */
export const hasty = {
  initialRetryTime: 100,
  maxRetryTime: 1_000,
  factor: 0.2,
  multiplier: 2,
  retries: 3,
};

mendTimers();

/** A way to the brokers. Each client gets its own: kafkajs keeps the offsets of a group in it. */
export function kafkaOf(config: KafkaConfig, logger: Logger): Kafka {
  return new kafkajs.Kafka({
    brokers: [...config.kafka],
    clientId: config.clientId ?? 'souk',
    ...securityOf(config),
    connectionTimeout: 3_000,
    requestTimeout: 15_000,
    retry: hasty,
    logLevel: kafkajs.logLevel.WARN,
    // It shouts at what we expect, or wait for; what matters is thrown, and logged by who asked.
    logCreator: () => {
      return ({ namespace, log: { message, timestamp: _, ...rest } }) =>
        logger.debug({ ...rest, namespace }, message);
    },
  });
}

function securityOf({ tls, sasl }: KafkaConfig): Pick<KafkaJSConfig, 'ssl' | 'sasl'> {
  return {
    ...(tls && { ssl: tls.caFile ? { ca: readFileSync(tls.caFile) } : true }),
    // Its own copy, as it writes into it. Its type asks which mechanism it is, though all take the same.
    ...(sasl && { sasl: { ...sasl } as SASLOptions }),
  };
}
