import type { FilterQuery } from '@mikro-orm/postgresql';
import type { Viewer } from '@souk/auth/viewer';
import type { Reader } from '@souk/platform/messaging/work';
import DataLoader from 'dataloader';
import { z } from 'zod';
import { Order } from '../domain/order.ts';

/** The orders that the viewer may see, by id and by number. No resolver has another way to one. */
export type VisibleOrders = {
  readonly byId: DataLoader<string, Order | null>;
  readonly byNumber: DataLoader<string, Order | null>;
};

/** A buyer sees own orders, a seller those that hold own products, an operator all. */
export function visibleTo(viewer: Viewer | null): FilterQuery<Order> {
  if (!viewer) return { id: { $in: [] } };
  if (viewer.scopes.includes('orders:admin')) return {};
  return { $or: [{ buyerId: viewer.id }, { sellerIds: { $contains: [viewer.id] } }] };
}

/** What a user ordered: for the user and for an operator. To a seller too it is nothing. */
export function boughtBy(userId: string, viewer: Viewer | null): FilterQuery<Order> {
  const seesThem = viewer?.id === userId || viewer?.scopes.includes('orders:admin');
  return seesThem ? { buyerId: userId } : { id: { $in: [] } };
}

/** Whether the viewer may know who a user is: as users, which shows the profile, decides it. */
export function seesProfile(viewer: Viewer | null, userId: string): boolean {
  return viewer !== null && (viewer.id === userId || viewer.scopes.includes('users:read'));
}

/** Somebody else's order is null, like one that does not exist. One query for all of a request. */
export function visibleOrders(read: Reader, viewer: Viewer | null): VisibleOrders {
  const uuid = z.uuid();
  const possibleId = (id: string) => uuid.safeParse(id).success;
  const possibleNumber = (number: string) => /^S-\d{4}-\d{6,12}$/.test(number);
  return {
    byId: loaderOf(read, viewer, 'id', possibleId),
    byNumber: loaderOf(read, viewer, 'number', possibleNumber),
  };
}

function loaderOf(
  read: Reader,
  viewer: Viewer | null,
  key: 'id' | 'number',
  possible: (value: string) => boolean,
): DataLoader<string, Order | null> {
  return new DataLoader(async (values) => {
    const wanted = { [key]: { $in: values.filter(possible) } };
    const orders = await read.find(Order, { $and: [wanted, visibleTo(viewer)] });
    const found = new Map(orders.map((order) => [order[key], order]));
    return values.map((value) => found.get(value) ?? null);
  });
}
