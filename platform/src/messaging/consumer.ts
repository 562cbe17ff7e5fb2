import type { MikroORM } from '@mikro-orm/postgresql';
import type { Contract } from '@souk/schema/contract';
import type { EventBus, Running } from '../bus/bus.ts';
import type { Logger } from '../runtime/logger.ts';
import { startTicker } from '../runtime/ticker.ts';
import { BatchHandler } from './consumer/batch-handler.ts';
import type { RetryPolicy } from './consumer/consumer-context.ts';
import { type Consumers, topicsOf } from './consumer/consumers.ts';
import { pruneInbox } from './consumer/deduplicate.ts';
import { joinGroup } from './consumer/join-group.ts';
import { ParkedRetrier } from './consumer/parked-retrier.ts';
import { type PublisherOptions, transactOn } from './work.ts';

export { type Consumers, on, onForeign } from './consumer/consumers.ts';
export { each, type Handler, type Message, NonRetryableError } from './consumer/handler.ts';

export type ConsumerOptions<Out extends Contract> = {
  readonly orm: MikroORM;
  readonly bus: Pick<EventBus, 'consume'>;
  /** The consumer group: the service's name. */
  readonly group: string;
  readonly publisher: PublisherOptions<Out>;
  readonly consumers: Consumers<Out>;
  readonly logger: Logger;
  readonly retryPolicy?: RetryPolicy;
};

/** Eight attempts within about two minutes. */
const defaultRetryPolicy: RetryPolicy = {
  firstMs: 100,
  factor: 3,
  maxMs: 5 * 60_000,
  attemptsMax: 8,
};
const pruneEveryMs = 3_600_000;

/**
 * Handles the records of the topics, each message with one effect, in order for each key. A message
 * that fails blocks only its key, and becomes a dead letter in the end. Does not wait for the
 * broker: handling begins when it is available.
 */
export async function startConsumer<Out extends Contract>(
  options: ConsumerOptions<Out>,
): Promise<Running> {
  const { orm, bus, group, publisher, consumers, logger } = options;
  const { retryPolicy = defaultRetryPolicy } = options;
  const transact = transactOn(orm, publisher);
  const context = { orm, group, consumers, transact, retryPolicy, logger };
  const retrier = new ParkedRetrier(context);
  const { handle } = new BatchHandler(context, retrier.wake);
  const member = joinGroup(bus, { group, topics: topicsOf(consumers), handle, logger });
  const pruning = startTicker(() => pruneInbox(orm.em.fork(), group), {
    everyMs: pruneEveryMs,
    name: 'pruning the inbox',
    logger,
  });
  return {
    stop: async () => {
      await Promise.all([member.stop(), pruning.stop()]);
      await retrier.stop();
    },
  };
}
