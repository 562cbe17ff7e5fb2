import type { Connection } from '@souk/platform/graphql/connection';
import type { Change, Delivery } from '../domain/delivery.ts';

// The values that resolvers return for types of the schema, under the names of those types.

/** `orderSeq` is null in the history from before parcels. */
export type DeliveryEvent = Omit<Change, 'moved'> & { readonly orderSeq: number | null };
export type DeliveryAttempt = {
  readonly id: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly failed: boolean;
};
export type DeliveryConnection = Connection<Delivery>;
