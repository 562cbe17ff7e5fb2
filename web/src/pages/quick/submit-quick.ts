import type { FormAnswer, PageRequest } from '../../page.ts';
import { PlaceOrderDocument } from '../checkout/checkout.generated.ts';
import { refusedBy } from '../refused-by.ts';
import { AffordableProductsDocument, OpenAccountDocument } from './quick.generated.ts';
import { randomItems } from './random-items.ts';

/** Where the random orders go. */
const address = { street: 'Tverskaya 1', city: 'Moscow', country: 'Russia', zipCode: '125009' };

/** Opens an account, or places an order of a random sum, as the button says. */
export async function submitQuick(
  request: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  return form.get('do') === 'open-account' ? openAccount(request) : placeRandomOrder(request, form);
}

async function openAccount({ ask, language }: PageRequest): Promise<FormAnswer> {
  const input = { idempotencyKey: 'first-account' };
  const { openAccount } = await ask(OpenAccountDocument, { input });
  // Pressed a second time, the button shows the account that is there.
  if (!('message' in openAccount) || openAccount.__typename === 'AccountExists')
    return { to: '/quick' };
  return refusedBy(openAccount, language, {});
}

async function placeRandomOrder(
  { ask, askPublic, words, language }: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  const offered = await askPublic(AffordableProductsDocument, {
    min: { amount: '1.00' },
    max: { amount: '10000.00' },
  });
  const products = offered.products.edges.map(({ node: { id, price, stock } }) => ({
    id,
    priceMinor: Number(price.minorUnits),
    available: stock.available,
  }));
  const items = randomItems(products, Math.random);
  if (!items)
    return { refused: { code: 'OutOfStock', message: words.refusals.OutOfStock, values: {} } };
  const { placeOrder } = await ask(PlaceOrderDocument, {
    input: {
      items: [...items],
      shippingAddress: address,
      allowDuplicate: true,
      wait: 'ACCEPTED',
      idempotencyKey: form.get('key') ?? '',
    },
  });
  // The key came back with other random items: the order of this form is placed already.
  if (placeOrder.__typename === 'IdempotencyKeyReused') return { to: '/quick' };
  if ('message' in placeOrder) return refusedBy(placeOrder, language, {});
  return { to: '/quick' };
}
