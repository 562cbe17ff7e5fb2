import type { FormAnswer, PageRequest } from '../../page.ts';
import { AddToCartDocument, CartQuantitiesDocument } from './product.generated.ts';

/** Adds units of a product to the viewer's cart, or to that of a guest, which it may create. */
export async function addToCart(request: PageRequest, form: URLSearchParams): Promise<FormAnswer> {
  const { ask, cart: token, parameters, url } = request;
  const productId = parameters.id ?? '';
  const wanted = Math.trunc(Number(form.get('quantity') ?? '1')) || 0;
  const mayHaveCart = token !== null || request.viewer !== null;
  const present = mayHaveCart ? (await ask(CartQuantitiesDocument, { cart: token })).cart : null;
  const before = present?.items.find(({ product }) => product.id === productId)?.quantity ?? 0;
  const { setCartItem } = await ask(AddToCartDocument, {
    input: { productId, quantity: before + wanted, ...(token && { token }) },
  });
  if (setCartItem.__typename === 'SetCartItemPayload') {
    const to = `${url.pathname}?added`;
    return setCartItem.token ? { to, cart: setCartItem.token } : { to };
  }
  const { __typename: code, message } = setCartItem;
  return { refused: { code, message, values: { quantity: String(wanted) } } };
}
