import type { MikroORM } from '@mikro-orm/postgresql';
import type { Contract } from '@souk/schema/contract';
import type { IncomingRecord } from '../../bus/bus.ts';
import type { Backoff } from '../../runtime/backoff.ts';
import type { Logger } from '../../runtime/logger.ts';
import type { Transact } from '../work.ts';
import type { Consumers } from './consumers.ts';

/** The number of attempts to handle a message, and the waits between them. */
export type RetryPolicy = Backoff & { readonly attemptsMax: number };

/** The settings and dependencies that all parts of a service's consumer share. */
export type ConsumerContext<Out extends Contract> = {
  readonly orm: MikroORM;
  readonly group: string;
  readonly consumers: Consumers<Out>;
  readonly transact: Transact<Out>;
  readonly retryPolicy: RetryPolicy;
  readonly logger: Logger;
};

/** Returns the log fields that identify a record and its trace. */
export function logFields({ topic, partition, position, headers }: Located) {
  return { topic, partition, position: String(position), traceId: headers.correlationid };
}

type Located = Pick<IncomingRecord, 'topic' | 'partition' | 'headers'> & {
  position: bigint | string;
};
