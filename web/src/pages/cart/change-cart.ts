import type { FormAnswer, PageRequest } from '../../page.ts';
import { refusedInField } from '../refused-by.ts';
import { SetCartItemDocument } from './cart.generated.ts';

/** More than the graph accepts: it says what its bound is. */
const quantityMax = 1_000_000;

/** Sets the quantity of one product; 0, or the button "Remove", takes it out. */
export async function changeCart(
  { ask, cart: token, viewer, language }: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  const wanted = form.get('do') === 'remove' ? 0 : Number(form.get('quantity'));
  const { setCartItem } = await ask(SetCartItemDocument, {
    input: {
      productId: form.get('product') ?? '',
      quantity: Number.isInteger(wanted) ? Math.min(wanted, quantityMax) : -1,
      ...(!viewer && token && { token }),
    },
  });
  if (!('message' in setCartItem)) return { to: '/cart' };
  return refusedInField(setCartItem, language, {});
}
