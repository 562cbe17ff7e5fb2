import type { FilterQuery } from '@mikro-orm/postgresql';
import type { Viewer } from '@souk/auth/viewer';
import type { Reader } from '@souk/platform/messaging/work';
import type DataLoader from 'dataloader';
import { z } from 'zod';
import { Delivery } from '../domain/delivery.ts';
import { byKey } from './by-key.ts';

/** The deliveries that the viewer may see. No resolver has another way to one. */
export type VisibleDeliveries = {
  readonly byId: DataLoader<string, Delivery | null>;
  /** Of orders of this shop. */
  readonly byOrder: DataLoader<string, Delivery | null>;
  /** Of several parcels with one number, the latest. */
  readonly byTrackingNumber: DataLoader<string, Delivery | null>;
};

/** A courier and an operator see all deliveries, a buyer and a seller those of their orders. */
export function sees({ id, scopes }: Viewer, { buyerId, sellerIds }: Delivery): boolean {
  return seesAll(scopes) || buyerId === id || sellerIds.includes(id);
}

function visibleTo(viewer: Viewer | null): FilterQuery<Delivery> {
  if (!viewer) return { id: { $in: [] } };
  if (seesAll(viewer.scopes)) return {};
  return { $or: [{ buyerId: viewer.id }, { sellerIds: { $contains: [viewer.id] } }] };
}

function seesAll(scopes: readonly string[]): boolean {
  return scopes.includes('delivery:write') || scopes.includes('orders:admin');
}

/** Somebody else's delivery is null, like one that does not exist. One query for all of a request. */
export function visibleDeliveries(read: Reader, viewer: Viewer | null): VisibleDeliveries {
  const find = (which: FilterQuery<Delivery>) =>
    read.find(Delivery, { $and: [which, visibleTo(viewer)] }, { orderBy: { id: 'asc' } });
  const text = z.string().regex(/^[^\0]{1,200}$/);
  return {
    byId: byKey(
      ({ id }) => id,
      z.uuid(),
      (ids) => find({ id: { $in: ids } }),
    ),
    byOrder: byKey(
      ({ orderId }) => orderId,
      text,
      (orderIds) => find({ orderId: { $in: orderIds }, buyerId: { $ne: null } }),
    ),
    byTrackingNumber: byKey(
      ({ trackingNumber }) => trackingNumber,
      text,
      (numbers) => find({ trackingNumber: { $in: numbers } }),
    ),
  };
}
