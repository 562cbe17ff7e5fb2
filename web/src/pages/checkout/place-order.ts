import type { FormAnswer, PageRequest, Refused } from '../../page.ts';
import { CartDocument, SetCartItemDocument } from '../cart/cart.generated.ts';
import { messagesByField } from '../refused-by.ts';
import { PlaceOrderDocument, type PlaceOrderMutation } from './checkout.generated.ts';

type Placed = PlaceOrderMutation['placeOrder'];

/** The fields of an address that the form has. */
const addressFields = ['street', 'city', 'country', 'zipCode', 'recipient', 'telephone'] as const;

/** Places the order of the form. A form that is sent again places nothing again. */
export async function placeOrder(request: PageRequest, form: URLSearchParams): Promise<FormAnswer> {
  const { ask } = request;
  const text = (name: string) => (form.get(name) ?? '').trim();
  const slot = text('slot');
  const description = text('note');
  if (form.has('accept')) await acceptPrices(request);
  const { placeOrder } = await ask(PlaceOrderDocument, {
    input: {
      cartId: text('cart'),
      shippingAddress: addressIn(form),
      expectedTotal: { amount: text('total') },
      payWith: form.get('pay') === 'CARD' ? 'CARD' : 'WALLET',
      allowDuplicate: form.has('anyway'),
      ...(slot && { deliverySlotId: slot }),
      ...(description && { description }),
    },
  });
  if (placeOrder.__typename === 'PlaceOrderPayload')
    return { to: `/my/orders/${placeOrder.order.id}` };
  if ('message' in placeOrder) return { refused: refusalOf(placeOrder, request, form) };
  return { to: '/my/orders' };
}

/** Puts the products whose price has changed into the cart again, at the price of today that the page has shown. */
async function acceptPrices({ ask }: PageRequest): Promise<void> {
  const { cart } = await ask(CartDocument, { cart: null });
  for (const { product, quantity, problem } of cart?.items ?? []) {
    if (problem !== 'PRICE_CHANGED') continue;
    await ask(SetCartItemDocument, { input: { productId: product.id, quantity } });
  }
}

/** The saved address that was chosen, or the one that was written. */
function addressIn(form: URLSearchParams) {
  const saved = form.get('address');
  if (saved && saved !== 'other') return parsedAddress(saved);
  const fields = addressFields.map((name) => [name, (form.get(name) ?? '').trim()] as const);
  const given = Object.fromEntries(fields.filter(([, value]) => value !== ''));
  return { street: '', city: '', country: '', zipCode: '', ...given };
}

/** A saved address travels in the value of its choice, as its fields. */
function parsedAddress(saved: string) {
  const values = new URLSearchParams(saved);
  const given = addressFields.flatMap((name) => {
    const value = values.get(name);
    return value ? [[name, value] as const] : [];
  });
  return { street: '', city: '', country: '', zipCode: '', ...Object.fromEntries(given) };
}

function refusalOf(
  refusal: Extract<Placed, { message: string }>,
  { words, language }: PageRequest,
  form: URLSearchParams,
): Refused {
  const { __typename: code, message } = refusal;
  const known = Object.entries(words.refusals).find(([name]) => name === code)?.[1];
  const values = Object.fromEntries(form);
  return {
    code,
    message: known ?? message,
    values,
    ...('order' in refusal && { order: refusal.order }),
    ...('fields' in refusal && { fields: messagesByField(refusal.fields, language) }),
  };
}
