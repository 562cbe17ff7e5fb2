import type { Logger } from '../runtime/logger.ts';
import type { BusAdmin, EventBus, TopicSettings } from './bus.ts';
import type { BusConfig } from './settings.ts';

/** Opens a client of the configured broker, which need not be available yet. */
export async function openBus(config: BusConfig, logger: Logger): Promise<EventBus> {
  if ('kafka' in config) {
    const { kafkaBus } = await import('./kafka/kafka-bus.ts');
    return kafkaBus(config, logger);
  }
  const { postgresBus } = await import('./postgres/postgres-bus.ts');
  return postgresBus(config.postgres, logger);
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
