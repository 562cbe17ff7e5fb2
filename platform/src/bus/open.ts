import type { Logger } from '../logger.ts';
import type { BusConfig } from '../subgraph-config.ts';
import type { BusAdmin, EventBus } from './bus.ts';

/** The broker that the settings name. It need not be there yet. */
export async function openBus(config: BusConfig, logger: Logger): Promise<EventBus> {
  if ('kafka' in config) throw new Error('Kafka is not supported yet.');
  const { postgresBus } = await import('./postgres/postgres-bus.ts');
  return postgresBus(config.postgres, logger);
}

/** What an operator does with the broker that the settings name. */
export async function openBusAdmin(config: BusConfig): Promise<BusAdmin> {
  if ('kafka' in config) throw new Error('Kafka is not supported yet.');
  const { postgresBusAdmin } = await import('./postgres/postgres-bus-admin.ts');
  return postgresBusAdmin(config.postgres);
}
