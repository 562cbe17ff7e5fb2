import type { MikroORM } from '@mikro-orm/postgresql';
import type { Contract } from '@souk/schema/contract';
import type { IncomingRecord } from '../../bus/bus.ts';
import type { Backoff } from '../../runtime/backoff.ts';
import type { Logger } from '../../runtime/logger.ts';
import type { Transact } from '../work.ts';
import type { Consumers } from './consumers.ts';

/** How often a message is tried, and how long it waits before each further time. */
export type RetryPolicy = Backoff & { readonly triesMax: number };

/** What one consumer of a service has to do, and with what. */
export type ConsumerContext<Out extends Contract> = {
  readonly orm: MikroORM;
  readonly group: string;
  readonly consumers: Consumers<Out>;
  readonly transact: Transact<Out>;
  readonly patience: RetryPolicy;
  readonly logger: Logger;
};

/** Which record it is and whose story it is of, for a line of the log. */
export function nameOf({ topic, partition, position, headers }: Named) {
  return { topic, partition, position: String(position), traceId: headers.correlationid };
}

type Named = Pick<IncomingRecord, 'topic' | 'partition' | 'headers'> & {
  position: bigint | string;
};
