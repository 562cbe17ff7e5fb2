import { unitsIn } from '../../domain/cart-items.ts';
import type { QueryResolvers } from '../schema.generated.ts';

/** The last record of `cart-changed`, as it is on the topic. A subscription begins with it. */
export const cartRecord: QueryResolvers['cartRecord'] = async (_, { cartId }, { carts }) => {
  const cart = await carts.byId.load(cartId);
  if (!cart) return null;
  const { items } = await carts.contentOf(cart);
  const { ownerId, status, version, updatedAt } = cart;
  const holder = ownerId === null ? 'GUEST' : 'USER';
  const itemCount = unitsIn(items);
  return { cartId, holder, ownerId, status, version, itemCount, at: updatedAt.toISOString() };
};
