import type { FormAnswer, PageRequest, Refused } from '../../../page.ts';
import type { Refusal } from '../../refused-by.ts';
import { refusedAs } from '../refused-as.ts';
import { orderWords } from '../words/order-words.ts';
import { listOf } from './load-orders.ts';
import { DeliverParcelDocument, ShipParcelDocument } from './orders.generated.ts';

/** More than a page has. */
const markedMax = 100;

/** Ships the marked parcels, marks them as delivered, or leads to their slips, as the button says. */
export async function submitOrders(
  request: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  const parcels = [...new Set(form.getAll('parcel'))].slice(0, markedMax);
  const what = form.get('do');
  const values = Object.fromEntries(form);
  if (parcels.length === 0) {
    const message = orderWords[request.language].orders.nothingMarked;
    return { refused: { code: 'NothingMarked', message, values } };
  }
  if (what === 'slips') {
    const marked = new URLSearchParams(parcels.map((id) => ['parcel', id]));
    return { to: `/sell/slips?${marked}` };
  }
  return changeAll(request, form, what === 'deliver' ? 'deliver' : 'ship', parcels);
}

/** One after the other: each is a request of its own, and what one refuses holds up no other. */
async function changeAll(
  request: PageRequest,
  form: URLSearchParams,
  what: 'ship' | 'deliver',
  parcels: readonly string[],
): Promise<FormAnswer> {
  const fields: Record<string, string> = {};
  const change = what === 'ship' ? shipParcel : deliverParcel;
  let code = '';
  for (const id of parcels) {
    const refusal = await change(request, form, id);
    if (!refusal) continue;
    code = refusal.code;
    fields[id] = refusal.message;
  }
  const refused = Object.keys(fields).length;
  const { pathname, searchParams } = request.url;
  if (refused === 0) {
    const list = new URLSearchParams(listOf(searchParams));
    list.set('done', `${what}-${parcels.length}`);
    return { to: `${pathname}?${list}` };
  }
  const words = orderWords[request.language].orders;
  // A parcel that has left meanwhile is on another list, so its row is not here to say why.
  const reasons = Object.entries(fields).map(
    ([id, text]) => `${form.get(`number-${id}`)}: ${text}`,
  );
  const message = [words.someRefused(parcels.length - refused, refused), ...reasons].join(' ');
  return { refused: { code, message, fields, values: Object.fromEntries(form) } };
}

type Change = (
  request: PageRequest,
  form: URLSearchParams,
  parcelId: string,
) => Promise<Refused | null>;

const shipParcel: Change = async (request, form, parcelId) => {
  const trackingNumber = (form.get(`tracking-${parcelId}`) ?? '').trim();
  const { shipParcel: answer } = await request.ask(ShipParcelDocument, {
    input: { ...inputOf(form, parcelId), ...(trackingNumber && { trackingNumber }) },
  });
  return refusedBy(answer, request);
};

const deliverParcel: Change = async (request, form, parcelId) => {
  const input = inputOf(form, parcelId);
  const { deliverParcel: answer } = await request.ask(DeliverParcelDocument, { input });
  return refusedBy(answer, request);
};

const inputOf = (form: URLSearchParams, parcelId: string) => ({
  parcelId,
  expectedVersion: Number(form.get(`version-${parcelId}`)) || 0,
  idempotencyKey: `${form.get('key')}-${parcelId}`,
});

function refusedBy(
  answer: { readonly __typename: string } | Refusal,
  { language }: PageRequest,
): Refused | null {
  return 'message' in answer ? refusedAs(answer, language, {}) : null;
}
