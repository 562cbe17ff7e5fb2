import type { Change } from '../domain/delivery.ts';

// What stands for the types of the schema in the resolvers, under their names.

export type DeliveryEvent = Omit<Change, 'moved'>;
export type DeliveryAttempt = {
  readonly id: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly failed: boolean;
};
