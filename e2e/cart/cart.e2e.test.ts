import { Client } from '@souk/ops/client/client';
import { newProduct } from '../testing/products.ts';
import { sharedShop } from '../testing/shared-shop.ts';
import { buyer, demoClient } from '../testing/users.ts';

const shop = sharedShop();
const seller = demoClient(shop, 'seller');

type Cart = {
  readonly id: string;
  readonly itemCount: number;
  readonly items: readonly { readonly product: { readonly name: string }; quantity: number }[];
};
type Set = { setCartItem: { token: string | null; cart: Cart; __typename: string } };
type Change = { cartChanged: { snapshot: boolean; status: string; itemCount: number; cart: Cart } };

const fields = 'id itemCount items { product { name } quantity }';
const subscription = `subscription ($cartId: ID!) {
  cartChanged(cartId: $cartId) { snapshot status itemCount cart { ${fields} } }
}`;

async function setItem(client: Client, productId: string, quantity: number, token?: string | null) {
  const { setCartItem } = await client.ask<Set>(
    `mutation ($input: SetCartItemInput!) {
      setCartItem(input: $input) { __typename ... on SetCartItemPayload { token cart { ${fields} } } }
    }`,
    { input: { productId, quantity, token } },
  );
  return setCartItem;
}

async function read(client: Client, token: string | null = null) {
  const query = `query ($token: ID) { cart(token: $token) { ${fields} } }`;
  return (await client.ask<{ cart: Cart | null }>(query, { token })).cart;
}

/** Collects the live changes of a cart up to the one that closes it. */
async function changesOf(client: Client, cartId: string, onFirst: () => void) {
  const seen: Change['cartChanged'][] = [];
  for await (const { cartChanged } of client.subscribe<Change>(subscription, { cartId })) {
    seen.push(cartChanged);
    if (seen.length === 1) onFirst();
    if (cartChanged.status !== 'OPEN') break;
  }
  return seen;
}

describe('the cart of a guest', () => {
  it('is read as it is, followed live, and merged at a login (CART-2, CART-3, CART-6)', async () => {
    const productId = await newProduct(seller, 10, '10.00');
    const guest = new Client(shop.gatewayUrl);
    const { cart, token } = await setItem(guest, productId, 1);
    const begun = Promise.withResolvers<void>();
    const live = changesOf(guest, cart.id, begun.resolve);
    await begun.promise;
    // Each answer is read at once: none may come from the cache for anonymous queries.
    for (const quantity of [2, 3, 4]) {
      expect((await setItem(guest, productId, quantity, token)).token).toBeNull();
      expect(await read(guest, token)).toMatchObject({ itemCount: quantity });
    }
    const me = await buyer(shop);
    await me.ask('mutation ($token: ID!) { mergeCart(input: { token: $token }) { __typename } }', {
      token,
    });
    expect(await read(me)).toMatchObject({ itemCount: 4 });
    expect(await read(guest, token)).toBeNull();
    const seen = await live;
    expect(seen[0]).toMatchObject({ snapshot: true, itemCount: 1, cart: { id: cart.id } });
    expect(seen.map(({ itemCount }) => itemCount)).toEqual([1, 2, 3, 4, 0]);
    expect(seen.at(-1)).toMatchObject({ status: 'MERGED', cart: { items: [] } });
  });
});

describe('the cart of a user', () => {
  it('is ordered once by two tabs, and both get the order (CART-7)', async () => {
    const productId = await newProduct(seller, 10, '10.00');
    const me = await buyer(shop);
    const { cart } = await setItem(me, productId, 2);
    const place = async () => {
      const { placeOrder } = await me.ask<{
        placeOrder: { replayed: boolean; order: { id: string; status: string } };
      }>(
        `mutation ($cartId: ID!) {
          placeOrder(input: { cartId: $cartId, wait: SETTLED }) {
            ... on PlaceOrderPayload { replayed order { id status } }
          }
        }`,
        { cartId: cart.id },
      );
      return placeOrder;
    };
    const [one, other] = await Promise.all([place(), place()]);
    expect([one.replayed, other.replayed].sort()).toEqual([false, true]);
    expect(other.order.id).toBe(one.order.id);
    expect(one.order.status).toBe('CONFIRMED');
    expect(await read(me)).toMatchObject({ items: [], itemCount: 0 });
  });

  it('is not live for another user (CART-6)', async () => {
    const me = await buyer(shop);
    const { cart } = await setItem(me, await newProduct(seller, 10, '10.00'), 2);
    const stranger = changesOf(demoClient(shop, 'buyer'), cart.id, () => {});
    await expect(stranger).rejects.toMatchObject({ codes: ['NOT_FOUND'] });
  });
});
