import type { FormAnswer, PageRequest } from '../../page.ts';
import {
  AddDeliveryNoteDocument,
  CancelOrderDocument,
  RescheduleDeliveryDocument,
} from './order.generated.ts';

type Refusal = { readonly __typename: string; readonly message: string };

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

async function cancelOrder({ ask, parameters, url }: PageRequest, form: URLSearchParams) {
  const input = { id: parameters.id ?? '', idempotencyKey: form.get('key') ?? '' };
  const { cancelOrder: answer } = await ask(CancelOrderDocument, { input });
  return answered(answer, url, {});
}

async function rescheduleDelivery({ ask, url, words }: PageRequest, form: URLSearchParams) {
  const id = form.get('delivery') ?? '';
  const slotId = form.get('slot') ?? '';
  const { rescheduleDelivery: answer } = await ask(RescheduleDeliveryDocument, {
    // The same slot again is the same change, whichever form asks for it.
    input: { id, slotId, idempotencyKey: `${form.get('key')}-${slotId}`.slice(0, 100) },
  });
  if (answer.__typename === 'SlotFull')
    return answered({ ...answer, message: words.refusals.SlotFull }, url, { delivery: id });
  return answered(answer, url, { delivery: id });
}

async function addDeliveryNote({ ask, url }: PageRequest, form: URLSearchParams) {
  const id = form.get('delivery') ?? '';
  const note = (form.get('note') ?? '').trim();
  const { addDeliveryNote: answer } = await ask(AddDeliveryNoteDocument, {
    input: { id, note, idempotencyKey: form.get('key') ?? '' },
  });
  return answered(answer, url, { delivery: id, note });
}

function answered(
  answer: { readonly __typename: string } | Refusal,
  { pathname }: URL,
  values: Readonly<Record<string, string>>,
): FormAnswer {
  if (!('message' in answer)) return { to: pathname };
  return { refused: { code: answer.__typename, message: answer.message, values } };
}
