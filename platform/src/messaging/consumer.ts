import type { MikroORM } from '@mikro-orm/postgresql';
import type { Contract } from '@souk/schema/contract';
import type { EventBus, Running } from '../bus/bus.ts';
import type { Logger } from '../runtime/logger.ts';
import { startTicker } from '../runtime/ticker.ts';
import type { RetryPolicy } from './consumer/consumer-context.ts';
import { type Consumers, topicsOf } from './consumer/consumers.ts';
import { pruneInbox } from './consumer/deduplicate.ts';
import { Handling } from './consumer/batch-handler.ts';
import { joinGroup } from './consumer/join-group.ts';
import { Retrying } from './consumer/parked-retrier.ts';
import { type PublisherOptions, transactOn } from './work.ts';

export { type Consumers, on, onForeign } from './consumer/consumers.ts';
export { each, type Handler, type Message } from './consumer/handler.ts';
export { NonRetryableError } from './consumer/non-retryable-error.ts';

export type Consuming<Out extends Contract> = {
  readonly orm: MikroORM;
  readonly bus: Pick<EventBus, 'consume'>;
  /** The group's name: the service's. */
  readonly group: string;
  readonly voice: PublisherOptions<Out>;
  readonly consumers: Consumers<Out>;
  readonly logger: Logger;
  readonly patience?: RetryPolicy;
};

/** Eight tries within about two minutes. */
const patient: RetryPolicy = { firstMs: 100, factor: 3, maxMs: 5 * 60_000, triesMax: 8 };
const pruneEveryMs = 3_600_000;

/**
 * Handles what the topics bring, each message with one effect, in order for each key. A message
 * that can't be handled holds up its key only, and is a dead letter in the end. It does not wait
 * for the broker: where that is away, handling begins when it is there.
 */
export async function startConsumer<Out extends Contract>(
  options: Consuming<Out>,
): Promise<Running> {
  const { orm, bus, group, voice, consumers, logger, patience = patient } = options;
  const transact = transactOn(orm, voice);
  const duty = { orm, group, consumers, transact, patience, logger };
  const retrying = new Retrying(duty);
  const { handle } = new Handling(duty, retrying.wake);
  const member = joinGroup(bus, { group, topics: topicsOf(consumers), handle, logger });
  const pruning = startTicker(() => pruneInbox(orm.em.fork(), group), {
    everyMs: pruneEveryMs,
    name: 'pruning the inbox',
    logger,
  });
  return {
    stop: async () => {
      await Promise.all([member.stop(), pruning.stop()]);
      await retrying.stop();
    },
  };
}
