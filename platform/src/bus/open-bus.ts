import type { Logger } from '../runtime/logger.ts';
import type { Tracer } from '../runtime/tracing/span.ts';
import type { BusAdmin, EventBus, TopicSettings } from './bus.ts';
import type { BusConfig } from './settings.ts';
import { tracedBus } from './traced-bus.ts';

/**
 * Opens a client of the configured broker, which need not be available yet. With a tracer its records have spans.
 */
export async function openBus(
  config: BusConfig,
  logger: Logger,
  tracer?: Tracer,
): Promise<EventBus> {
  if ('kafka' in config) {
    const { kafkaBus } = await import('./kafka/kafka-bus.ts');
    return tracedBus(kafkaBus(config, logger), tracer, 'kafka');
  }
  const { postgresBus } = await import('./postgres/postgres-bus.ts');
  return tracedBus(postgresBus(config.postgres, logger), tracer, 'postgresql');
}

/** Opens the operator's interface to the configured broker. */
export async function openBusAdmin(config: BusConfig): Promise<BusAdmin> {
  if ('kafka' in config) {
    const { kafkaBusAdmin } = await import('./kafka/kafka-bus-admin.ts');
    return kafkaBusAdmin(config);
  }
  const { postgresBusAdmin } = await import('./postgres/postgres-bus-admin.ts');
  return postgresBusAdmin(config.postgres);
}

/** Lists the topics of the configured broker. Throws BusUnavailable. */
export async function listTopics(config: BusConfig): Promise<readonly TopicSettings[]> {
  const admin = await openBusAdmin(config);
  return admin.topics().finally(() => admin.close());
}
