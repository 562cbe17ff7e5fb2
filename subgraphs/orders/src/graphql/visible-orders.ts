import type { FilterQuery } from '@mikro-orm/postgresql';
import type { Viewer } from '@souk/auth/viewer';
import { type Loader, newLoader } from '@souk/platform/graphql/loader';
import { isStorable } from '@souk/platform/kernel/text';
import type { Reader } from '@souk/platform/messaging/work';
import { isUuid } from '@souk/platform/runtime/id';
import { isOperator } from '../domain/operator.ts';
import { Order } from '../domain/order.ts';
import { visibleParcels as parcelsFor } from '../domain/visible-parcels.ts';
import type { Parcel } from './models.ts';

/** The orders that the viewer may see, by id and by number. */
export type VisibleOrders = {
  readonly byId: Loader<Order>;
  readonly byNumber: Loader<Order>;
};

/** The parcels that the viewer may see, by id. */
export type VisibleParcels = Loader<Parcel>;

/** A buyer sees own orders, a seller those that hold own products, an operator all. */
export function visibleTo(viewer: Viewer | null): FilterQuery<Order> {
  if (!viewer) return { id: { $in: [] } };
  if (isOperator(viewer)) return {};
  return { $or: [{ buyerId: viewer.id }, { sellerIds: { $contains: [viewer.id] } }] };
}

/** A user's orders: for the user and for an operator. For a seller the list is empty. */
export function boughtBy(userId: string, viewer: Viewer | null): FilterQuery<Order> {
  const maySee = viewer !== null && (viewer.id === userId || isOperator(viewer));
  return maySee && isStorable(userId) ? { buyerId: userId } : { id: { $in: [] } };
}

/** True when the viewer may know the user: the users subgraph shows profiles by the same rule. */
export function mayKnowUser(viewer: Viewer | null, userId: string): boolean {
  return viewer !== null && (viewer.id === userId || viewer.scopes.includes('users:read'));
}

/** Loads somebody else's order as null, like one that does not exist. */
export function visibleOrders(read: Reader, viewer: Viewer | null): VisibleOrders {
  const visible = visibleTo(viewer);
  return {
    byId: newLoader({
      keyOf: ({ id }) => id,
      isKey: isUuid,
      find: (ids) => read.find(Order, { $and: [{ id: { $in: ids } }, visible] }),
    }),
    byNumber: newLoader({
      keyOf: ({ number }) => number,
      isKey: (number) => /^S-\d{4}-\d{6,12}$/.test(number),
      find: (numbers) => read.find(Order, { $and: [{ number: { $in: numbers } }, visible] }),
    }),
  };
}

/** Loads a parcel that the viewer may not see as null, like one that does not exist. */
export function visibleParcels(read: Reader, viewer: Viewer | null): VisibleParcels {
  const visible = visibleTo(viewer);
  return newLoader({
    keyOf: ({ parcel }) => parcel.id,
    isKey: isUuid,
    find: async (ids) => {
      const holdsOne = { $or: ids.map((id) => ({ parcelIds: { $contains: [id] } })) };
      const orders = await read.find(Order, { $and: [holdsOne, visible] });
      return orders.flatMap((order) =>
        parcelsFor(order, viewer).map((parcel) => ({ order, parcel })),
      );
    },
  });
}
