import { Client } from '@souk/ops/client/client';
import type { RunningSystem } from '@souk/ops/system/running';

type Begun = {
  readonly setCartItem: { readonly token: string | null; readonly cart: { id: string } };
};

/**
 * Makes a cart that is ordered, an open one of the same buyer, one of a guest that is merged into the
 * latter, and an open one of a guest. Returns their ids and that of the order, by name.
 */
export async function placeSampleCarts(
  { gatewayUrl }: RunningSystem,
  me: Client,
  productId: string,
): Promise<Readonly<Record<string, string>>> {
  const guest = new Client(gatewayUrl);
  const ordered = await setItem(me, productId);
  const { placeOrder } = await me.ask<{ placeOrder: { order: { id: string } } }>(
    `mutation ($cartId: ID!) {
      placeOrder(input: { cartId: $cartId, allowDuplicate: true, wait: SETTLED }) {
        ... on PlaceOrderPayload { order { id } }
      }
    }`,
    { cartId: ordered.cart.id },
  );
  const merged = await setItem(guest, productId);
  await me.ask('mutation ($token: ID!) { mergeCart(input: { token: $token }) { __typename } }', {
    token: merged.token,
  });
  return {
    'cart.ordered': ordered.cart.id,
    'cart.order': placeOrder.order.id,
    'cart.open': (await setItem(me, productId)).cart.id,
    'cart.merged': merged.cart.id,
    'cart.guest': (await setItem(guest, productId)).cart.id,
  };
}

async function setItem(client: Client, productId: string) {
  const { setCartItem } = await client.ask<Begun>(
    `mutation ($productId: ID!) { setCartItem(input: { productId: $productId, quantity: 1 }) {
      ... on SetCartItemPayload { token cart { id } }
    } }`,
    { productId },
  );
  return setCartItem;
}
