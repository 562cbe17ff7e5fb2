import type { EventBus } from './bus/bus.ts';
import type { Logger } from './logger.ts';

export type Relay = {
  /** Sends what was just committed, without waiting for the next look. Costs nothing to call often. */
  readonly wake: () => void;
  readonly stop: () => Promise<void>;
};

/** Sends what stands in the outbox of a service's database, for as long as it runs. */
export function startRelay(_: {
  readonly databaseUrl: string;
  readonly bus: Pick<EventBus, 'publish'>;
  readonly logger: Logger;
}): Relay {
  throw new Error('Comes next.');
}
