import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { Reader } from '@souk/platform/messaging/work';
import { isUuid } from '@souk/platform/runtime/id';
import { Cart } from '../domain/cart.ts';
import type { CartItem, CartItems, differenceOf } from '../domain/cart-items.ts';
import { CartItemRow } from './cart.schema.ts';

const locked = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;

/** Locks the open cart of a user. Null if there is none. */
export function lockOwnCart(em: EntityManager, ownerId: string): Promise<Cart | null> {
  return em.findOne(Cart, { ownerId, status: 'OPEN' }, locked);
}

/** Locks the cart with this token, open or not. Null if there is none. */
export function lockGuestCart(em: EntityManager, tokenHash: string): Promise<Cart | null> {
  return em.findOne(Cart, { tokenHash }, locked);
}

/** Locks a cart of a user by id, open or not. Null for a cart of another one. */
export async function lockCartOf(
  em: EntityManager,
  ownerId: string,
  id: string,
): Promise<Cart | null> {
  if (!isUuid(id)) return null;
  return em.findOne(Cart, { id, ownerId }, locked);
}

/**
 * Locks the open cart of a user and the cart with this token. Always in the order of their ids, so that
 * two transactions never wait for one another.
 */
export async function lockBothCarts(
  em: EntityManager,
  ownerId: string,
  tokenHash: string,
): Promise<{ own: Cart | null; guest: Cart | null }> {
  const wanted = [{ ownerId, status: 'OPEN' as const }, { tokenHash }];
  const carts = await em.find(Cart, { $or: wanted }, { ...locked, orderBy: { id: 'asc' } });
  return {
    own: carts.find((cart) => cart.ownerId === ownerId) ?? null,
    guest: carts.find((cart) => cart.tokenHash === tokenHash) ?? null,
  };
}

/** True for a cart of this user, whatever its status. */
export async function isCartOf(read: Reader, ownerId: string, id: string): Promise<boolean> {
  return (await read.count(Cart, { id, ownerId })) > 0;
}

/** Locks carts that nothing has changed for too long, or that are closed long enough. */
export function lockDueCarts(
  em: EntityManager,
  now: Date,
  open: boolean,
  limit: number,
): Promise<Cart[]> {
  return em.find(
    Cart,
    { expiresAt: { $lte: now }, status: open ? 'OPEN' : { $ne: 'OPEN' } },
    { orderBy: { expiresAt: 'asc' }, limit, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
  );
}

/** The items of a cart, in the order in which they were added. */
export async function itemsOf(read: Reader, cartId: string): Promise<CartItems> {
  return (await itemsByCart(read, [cartId])).get(cartId) ?? [];
}

/** The items of several carts in one query; a cart without items is left out. */
export async function itemsByCart(
  read: Reader,
  cartIds: readonly string[],
): Promise<ReadonlyMap<string, CartItem[]>> {
  const rows = await read.find(
    CartItemRow,
    { cartId: { $in: [...cartIds] } },
    // Rows that this unit of work has written before are read again.
    { orderBy: { addedAt: 'asc', productId: 'asc' }, refresh: true },
  );
  const items = rows.map(({ cartId, productId, quantity, addedAt, priceSeen, currency }) => {
    const item = { productId, quantity, addedAt, priceSeen: { currency, minorUnits: priceSeen } };
    return { cartId, item };
  });
  const grouped = Map.groupBy(items, ({ cartId }) => cartId);
  return new Map([...grouped].map(([id, found]) => [id, found.map(({ item }) => item)]));
}

/** Writes changed items. Stores a new cart first. */
export async function storeItems(
  em: EntityManager,
  cartId: string,
  { stored, removed }: ReturnType<typeof differenceOf>,
): Promise<void> {
  await em.flush();
  if (removed.length > 0)
    await em.nativeDelete(CartItemRow, { cartId, productId: { $in: removed } });
  if (stored.length === 0) return;
  await em.execute(
    `insert into cart_items (cart_id, product_id, quantity, price_seen, currency, added_at)
     select ?, i."productId", i.quantity, (i."priceSeen" ->> 'minorUnits')::bigint,
       i."priceSeen" ->> 'currency', i."addedAt"
     from jsonb_to_recordset(?::jsonb) as i ("productId" text, quantity int, "priceSeen" jsonb,
       "addedAt" timestamptz)
     on conflict (cart_id, product_id) do update set
       quantity = excluded.quantity, price_seen = excluded.price_seen, currency = excluded.currency`,
    [cartId, JSON.stringify(stored)],
  );
}

/** Deletes all items of carts. */
export async function deleteItems(em: EntityManager, cartIds: readonly string[]): Promise<void> {
  if (cartIds.length > 0) await em.nativeDelete(CartItemRow, { cartId: { $in: [...cartIds] } });
}

/** Deletes carts with their items. */
export async function deleteCarts(em: EntityManager, cartIds: readonly string[]): Promise<void> {
  if (cartIds.length > 0) await em.nativeDelete(Cart, { id: { $in: [...cartIds] } });
}
