import type { MikroORM } from '@mikro-orm/postgresql';
import type { Contract } from '@souk/schema/contract';
import type { EventBus, Running } from './bus/bus.ts';
import type { Consumers } from './consumer/consumers.ts';
import type { Logger } from './logger.ts';
import type { Voice } from './work.ts';

export { type Consumers, on, onForeign } from './consumer/consumers.ts';
export { each, type Handler, type Message } from './consumer/handler.ts';

export type Consuming<Out extends Contract> = {
  readonly orm: MikroORM;
  readonly bus: EventBus;
  /** The group's name: the service's. */
  readonly group: string;
  readonly voice: Voice<Out>;
  readonly consumers: Consumers<Out>;
  readonly logger: Logger;
};

/**
 * Handles what the topics bring, each message with one effect, in order for each key. It does not
 * wait for the broker: where that is away, handling begins when it is back.
 */
export async function startConsumer<Out extends Contract>(_: Consuming<Out>): Promise<Running> {
  throw new Error('Comes next.');
}
