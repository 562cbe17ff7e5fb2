import type { FormAnswer, PageRequest } from '../../../page.ts';
import type { Refusal } from '../../refused-by.ts';
import { DeliverParcelDocument, ShipParcelDocument } from '../orders/orders.generated.ts';
import { refusedAs } from '../refused-as.ts';
import { orderWords } from '../words/order-words.ts';
import { CancelParcelDocument } from './parcel.generated.ts';

/** Ships the parcel, marks it as delivered, or cancels it or some of its units, as the button says. */
export async function submitParcel(
  request: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  const what = form.get('do');
  if (what === 'cancel' || what === 'cancel-all') return cancelParcel(request, form, what);
  return what === 'deliver' ? deliverParcel(request, form) : shipParcel(request, form);
}

async function shipParcel(request: PageRequest, form: URLSearchParams) {
  const trackingNumber = (form.get('trackingNumber') ?? '').trim();
  const { shipParcel: answer } = await request.ask(ShipParcelDocument, {
    input: { ...inputOf(form), ...(trackingNumber && { trackingNumber }) },
  });
  return answered(answer, request, form);
}

async function deliverParcel(request: PageRequest, form: URLSearchParams) {
  const { deliverParcel: answer } = await request.ask(DeliverParcelDocument, {
    input: inputOf(form),
  });
  return answered(answer, request, form);
}

async function cancelParcel(
  request: PageRequest,
  form: URLSearchParams,
  what: 'cancel' | 'cancel-all',
): Promise<FormAnswer> {
  const lines = what === 'cancel' ? unitsIn(form) : null;
  if (lines?.length === 0) {
    const message = orderWords[request.language].parcel.noUnits;
    return { refused: { code: 'NoUnits', message, values: Object.fromEntries(form) } };
  }
  const reason = (form.get('reason') ?? '').trim();
  const { cancelParcel: answer } = await request.ask(CancelParcelDocument, {
    input: { ...inputOf(form), ...(lines && { lines }), ...(reason && { reason }) },
  });
  return answered(answer, request, form);
}

/** The units of each product that the form names, of those with any. */
function unitsIn(form: URLSearchParams) {
  return [...form].flatMap(([name, value]) => {
    const quantity = Number(value);
    if (!name.startsWith('units-') || !Number.isInteger(quantity) || quantity === 0) return [];
    return [{ productId: name.slice('units-'.length), quantity }];
  });
}

/** Another button of the same form is another request: it has a key of its own. */
const inputOf = (form: URLSearchParams) => ({
  parcelId: form.get('parcel') ?? '',
  expectedVersion: Number(form.get('version')) || 0,
  idempotencyKey: `${form.get('do')}-${form.get('key')}`.slice(0, 100),
});

function answered(
  answer: { readonly __typename: string } | Refusal,
  { url, language }: PageRequest,
  form: URLSearchParams,
): FormAnswer {
  if (!('message' in answer)) return { to: url.pathname };
  return { refused: refusedAs(answer, language, Object.fromEntries(form)) };
}
