import type { FormAnswer, PageRequest } from '../../page.ts';
import { type Refusal, refusedInField } from '../refused-by.ts';
import {
  AddDeliveryNoteDocument,
  CancelOrderDocument,
  RescheduleDeliveryDocument,
} from './order.generated.ts';

/** Cancels the order of the page, moves one of its deliveries, or adds a note to it, as the button says. */
export async function submitOrder(
  request: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  const what = form.get('do');
  if (what === 'reschedule') return rescheduleDelivery(request, form);
  if (what === 'note') return addDeliveryNote(request, form);
  return cancelOrder(request, form);
}

async function cancelOrder(request: PageRequest, form: URLSearchParams) {
  const { ask, parameters } = request;
  const input = { id: parameters.id ?? '', idempotencyKey: form.get('key') ?? '' };
  const { cancelOrder: answer } = await ask(CancelOrderDocument, { input });
  return answered(answer, request, {});
}

async function rescheduleDelivery(request: PageRequest, form: URLSearchParams) {
  const id = form.get('delivery') ?? '';
  const slotId = form.get('slot') ?? '';
  const { rescheduleDelivery: answer } = await request.ask(RescheduleDeliveryDocument, {
    // The same slot again is the same change, whichever form asks for it.
    input: { id, slotId, idempotencyKey: `${form.get('key')}-${slotId}`.slice(0, 100) },
  });
  return answered(answer, request, { delivery: id });
}

async function addDeliveryNote(request: PageRequest, form: URLSearchParams) {
  const id = form.get('delivery') ?? '';
  const note = (form.get('note') ?? '').trim();
  const { addDeliveryNote: answer } = await request.ask(AddDeliveryNoteDocument, {
    input: { id, note, idempotencyKey: form.get('key') ?? '' },
  });
  return answered(answer, request, { delivery: id, note });
}

function answered(
  answer: { readonly __typename: string } | Refusal,
  { url: { pathname }, language }: PageRequest,
  values: Readonly<Record<string, string>>,
): FormAnswer {
  if (!('message' in answer)) return { to: pathname };
  return refusedInField(answer, language, values);
}
