import { readFileSync } from 'node:fs';
import kafkajs, { type Kafka, type KafkaConfig as KafkaJSConfig, type SASLOptions } from 'kafkajs';
import type { Logger } from '../../runtime/logger.ts';
import type { KafkaConfig } from '../settings.ts';
import { patchRequestTimers } from './kafkajs-internals.ts';

/** Gives up within about a second: callers that wait for a broker choose for how long. */
export const shortRetry = {
  initialRetryTime: 100,
  maxRetryTime: 1_000,
  factor: 0.2,
  multiplier: 2,
  retries: 3,
};

patchRequestTimers();

/** Creates a client. Each member and tail needs its own: kafkajs keeps the offsets of a group in it. */
export function kafkaClient(config: KafkaConfig, logger: Logger): Kafka {
  return new kafkajs.Kafka({
    brokers: [...config.kafka],
    clientId: config.clientId ?? 'souk',
    ...securityOf(config),
    connectionTimeout: 3_000,
    requestTimeout: 15_000,
    retry: shortRetry,
    logLevel: kafkajs.logLevel.WARN,
    // kafkajs logs expected faults as errors. Those that matter are thrown, and logged by the caller.
    logCreator: () => {
      return ({ namespace, log: { message, timestamp: _, ...rest } }) =>
        logger.debug({ ...rest, namespace }, message);
    },
  });
}

function securityOf({ tls, sasl }: KafkaConfig): Pick<KafkaJSConfig, 'ssl' | 'sasl'> {
  return {
    ...(tls && { ssl: tls.caFile ? authorityIn(tls.caFile) : true }),
    // A copy, as kafkajs writes into it. Its type distinguishes mechanisms that take the same fields.
    ...(sasl && { sasl: { ...sasl } as SASLOptions }),
  };
}

/** Reads the file for each connection, as it may be replaced: kafkajs copies these options then. */
function authorityIn(file: string): { readonly ca: Buffer } {
  return {
    get ca() {
      return readFileSync(file);
    },
  };
}
