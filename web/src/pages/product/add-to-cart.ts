import type { FormAnswer, PageRequest } from '../../page.ts';
import { refusedInField } from '../refused-by.ts';
import { AddToCartDocument } from './product.generated.ts';

/** More than the graph accepts: it says what its bound is. */
const quantityMax = 1_000_000;

/**
 * Adds units of a product to the viewer's cart, or to that of a guest, which it may create. The form says how many were
 * in the cart when its page was drawn, so that a form that is sent again changes nothing.
 */
export async function addToCart(request: PageRequest, form: URLSearchParams): Promise<FormAnswer> {
  const { ask, cart: token, parameters, url, language } = request;
  const wanted = wholeNumber(form.get('quantity') ?? '1');
  const { setCartItem } = await ask(AddToCartDocument, {
    input: {
      productId: parameters.id ?? '',
      // Nothing to add is a mistake. The quantity of before must not hide it.
      quantity: wanted > 0 ? wholeNumber(form.get('inCart')) + Math.min(wanted, quantityMax) : -1,
      ...(token && { token }),
    },
  });
  if (setCartItem.__typename === 'SetCartItemPayload') {
    const to = `${url.pathname}?added`;
    return setCartItem.token ? { to, cart: setCartItem.token } : { to };
  }
  return refusedInField(setCartItem, language, { quantity: String(wanted) });
}

const wholeNumber = (text: string | null) => Math.trunc(Number(text)) || 0;
