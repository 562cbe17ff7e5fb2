import type { PageRequest } from '../../page.ts';
import { CartQuantitiesDocument, ProductDocument, type ProductQuery } from './product.generated.ts';

/** How far ahead the soonest slot is looked for. */
const slotsAheadMs = 3 * 86_400_000;

type Shown = NonNullable<ProductQuery['product']>;

export type ProductData = {
  readonly product: Shown;
  /** The soonest slot with a free place; null without one in the next days. */
  readonly slot: ProductQuery['deliverySlots'][number] | null;
  /** How many units of it are in the cart. */
  readonly inCart: number;
  /** Whether the product has just been put into the cart. */
  readonly added: boolean;
};

/** Loads a product with its stock and the soonest delivery; null when it does not exist. */
export async function loadProduct(request: PageRequest): Promise<ProductData | null> {
  const { url, parameters, askPublic, now } = request;
  // Whole quarters of an hour, so that the gateway sees the same question again.
  const from = new Date(Math.ceil(now.getTime() / 900_000) * 900_000);
  const to = new Date(from.getTime() + slotsAheadMs);
  const id = parameters.id ?? '';
  const [{ product, deliverySlots }, inCart] = await Promise.all([
    askPublic(ProductDocument, { id, from: from.toISOString(), to: to.toISOString() }),
    quantityInCart(request, id),
  ]);
  if (!product) return null;
  const slot = deliverySlots.find(({ free }) => free > 0) ?? null;
  return { product, slot, inCart, added: url.searchParams.has('added') };
}

/** Visitors without a cart are asked for nothing. */
async function quantityInCart({ ask, cart: token, viewer }: PageRequest, productId: string) {
  if (token === null && viewer === null) return 0;
  const { cart } = await ask(CartQuantitiesDocument, { cart: token });
  return cart?.items.find(({ product }) => product.id === productId)?.quantity ?? 0;
}
