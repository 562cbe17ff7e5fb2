import type { PageRequest } from '../../page.ts';
import { CartDocument, type CartQuery } from './cart.generated.ts';

export type CartData = {
  /** Null: nothing was ever put into it. */
  readonly cart: CartQuery['cart'];
  /** Whether it can be ordered as it is. */
  readonly canBeOrdered: boolean;
};

/** Loads the cart of the viewer or of a guest, with today's prices and stock. */
export async function loadCart({ ask, cart: token, viewer }: PageRequest): Promise<CartData> {
  if (!viewer && token === null) return { cart: null, canBeOrdered: false };
  const { cart } = await ask(CartDocument, { cart: viewer ? null : token });
  const blocked = cart?.items.some(({ problem }) => problem && problem !== 'PRICE_CHANGED');
  return { cart, canBeOrdered: cart !== null && cart.items.length > 0 && !blocked };
}
