import type { Viewer } from '@souk/auth/viewer';
import type { Transact } from '@souk/platform/messaging/work';
import { Cart } from '../domain/cart.ts';
import type { PublishedEvents } from '../usecases/publish.ts';
import type { OrdersHarness } from './harness.ts';

/** The answer of a mutation of carts, and what it says of the cart. */
export type CartAnswer = {
  readonly __typename: string;
  readonly cart: {
    readonly id: string;
    readonly version: number;
    readonly items: readonly { readonly product: { id: string }; readonly quantity: number }[];
  };
  readonly token?: string | null;
  readonly replayed?: boolean;
};

const inputs = {
  setCartItem: 'SetCartItem',
  removeCartItem: 'RemoveCartItem',
  clearCart: 'ClearCart',
  mergeCart: 'MergeCart',
} as const;

/** Asks for changes of carts, as clients do. */
export class Carts {
  readonly #orders: OrdersHarness;

  constructor(orders: OrdersHarness) {
    this.#orders = orders;
  }

  async change(
    viewer: Viewer | null,
    field: keyof typeof inputs,
    input: object,
    transact: Transact<PublishedEvents> = this.#orders.transact,
  ): Promise<CartAnswer> {
    const type = inputs[field];
    const token = field === 'setCartItem' ? 'token' : '';
    const { answer } = await this.#orders.ask(
      viewer,
      `mutation ($input: ${type}Input!) { answer: ${field}(input: $input) {
        __typename
        ... on ${type}Payload { cart { id version items { product { id } quantity } } replayed ${token} }
        ... on Refusal { message }
      } }`,
      { input },
      transact,
    );
    return answer as CartAnswer;
  }

  /** Sets an item, which must succeed. */
  async set(viewer: Viewer | null, productId: string, quantity: number, token?: string | null) {
    const answer = await this.change(viewer, 'setCartItem', { productId, quantity, token });
    if (answer.__typename !== 'SetCartItemPayload') throw new Error(JSON.stringify(answer));
    return answer;
  }

  /** The token of a new guest's cart with these quantities. */
  async guest(quantities: Readonly<Record<string, number>>): Promise<string> {
    let token: string | null | undefined = null;
    for (const [productId, quantity] of Object.entries(quantities)) {
      const answer: CartAnswer = await this.set(null, productId, quantity, token);
      token ??= answer.token;
    }
    return token ?? '';
  }

  /** The cart as its holder sees it, with quantities by product; null if there is none. */
  async quantities(viewer: Viewer | null, token: string | null = null) {
    const { cart } = await this.#orders.ask(
      viewer,
      'query ($token: ID) { cart(token: $token) { items { product { id } quantity } } }',
      { token },
    );
    return cart === null ? null : quantitiesIn(cart as CartAnswer['cart']);
  }

  row(id: string): Promise<Cart> {
    return this.#orders.orm.em.fork().findOneOrFail(Cart, { id });
  }
}

export function quantitiesIn({ items }: Pick<CartAnswer['cart'], 'items'>) {
  return Object.fromEntries(items.map(({ product, quantity }) => [product.id, quantity]));
}
