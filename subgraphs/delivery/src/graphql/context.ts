import { id as possibleId } from '@souk/platform/graphql/validation';
import type { Reader } from '@souk/platform/messaging/work';
import type { Request } from '@souk/platform/service/subgraph';
import type DataLoader from 'dataloader';
import { DeliverySlot } from '../domain/delivery-slot.ts';
import type { Tells } from '../usecases/tell.ts';
import { type Attempts, attempts } from './attempts.ts';
import { byKey } from './by-key.ts';
import { type Histories, histories } from './histories.ts';
import { type VisibleDeliveries, visibleDeliveries } from './visible-deliveries.ts';

/** All that a resolver gets: who asks, what they may read, how to change. One for each request. */
export type Context = Pick<Request<Tells>, 'transact' | 'viewer' | 'read'> & {
  readonly deliveries: VisibleDeliveries;
  /** Anybody may see these. */
  readonly slots: DataLoader<string, DeliverySlot | null>;
  readonly histories: Histories;
  readonly attempts: Attempts;
};

type Asked = Pick<Request<Tells>, 'viewer' | 'read' | 'transact'>;

export function contextFor({ viewer, read, transact }: Asked): Context {
  return {
    viewer,
    read,
    transact,
    deliveries: visibleDeliveries(read, viewer),
    slots: slotsById(read),
    histories: histories(read),
    attempts: attempts(read),
  };
}

function slotsById(read: Reader): DataLoader<string, DeliverySlot | null> {
  return byKey(
    ({ id }) => id,
    possibleId,
    (ids) => read.find(DeliverySlot, { id: { $in: ids } }),
  );
}
