import type { Change } from '../domain/delivery.ts';

// The values that resolvers return for types of the schema, under the names of those types.

export type DeliveryEvent = Omit<Change, 'moved'>;
export type DeliveryAttempt = {
  readonly id: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly failed: boolean;
};
