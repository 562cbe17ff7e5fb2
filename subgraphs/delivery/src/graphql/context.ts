import { type Loader, newLoader } from '@souk/platform/graphql/loader';
import { id } from '@souk/platform/graphql/validation';
import type { Reader } from '@souk/platform/messaging/work';
import type { Request } from '@souk/platform/service/subgraph';
import { DeliverySlot } from '../domain/delivery-slot.ts';
import type { PublishedEvents } from '../usecases/publish.ts';
import { type DeliveryHistory, deliveryHistory } from './delivery-history.ts';
import { type VisibleDeliveries, visibleDeliveries } from './visible-deliveries.ts';

type Needed = Pick<Request<PublishedEvents>, 'viewer' | 'read' | 'transact'>;

/** What the resolvers of one request share: the viewer, loaders of what it may see, `transact`. */
export type Context = Needed & {
  readonly deliveries: VisibleDeliveries;
  /** By id. Slots are public. */
  readonly slots: Loader<DeliverySlot>;
  readonly history: DeliveryHistory;
};

export function contextFor({ viewer, read, transact }: Needed): Context {
  return {
    viewer,
    read,
    transact,
    deliveries: visibleDeliveries(read, viewer),
    slots: slotsById(read),
    history: deliveryHistory(read),
  };
}

function slotsById(read: Reader): Loader<DeliverySlot> {
  return newLoader({
    keyOf: (slot) => slot.id,
    isKey: (key) => id.safeParse(key).success,
    find: (ids) => read.find(DeliverySlot, { id: { $in: ids } }),
  });
}
