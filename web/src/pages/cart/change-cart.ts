import type { FormAnswer, PageRequest } from '../../page.ts';
import { SetCartItemDocument } from './cart.generated.ts';

/** Sets the quantity of one product; 0, or the button "Remove", takes it out. */
export async function changeCart(
  { ask, cart: token, viewer }: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  const wanted = form.get('do') === 'remove' ? 0 : Number(form.get('quantity'));
  const { setCartItem } = await ask(SetCartItemDocument, {
    input: {
      productId: form.get('product') ?? '',
      quantity: Number.isInteger(wanted) ? wanted : -1,
      ...(!viewer && token && { token }),
    },
  });
  if (!('message' in setCartItem)) return { to: '/cart' };
  const { __typename: code, message } = setCartItem;
  return { refused: { code, message, values: {} } };
}
