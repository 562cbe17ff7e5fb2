import type { FormAnswer, PageRequest } from '../../../page.ts';
import { amountIn } from '../../../parts/amount-in.ts';
import { refusedAmount } from '../../refused-by.ts';
import { answered } from '../parts/answered.ts';
import {
  CancelOperatedDocument,
  DeliverOperatedDocument,
  RefundOperatedDocument,
  ShipOperatedDocument,
} from './order.generated.ts';

/** Cancels or refunds the order, or ships or delivers one of its parcels, as the button says. */
export async function submitOrder(
  request: PageRequest,
  form: URLSearchParams,
): Promise<FormAnswer> {
  const what = form.get('do') ?? '';
  const { url, language } = request;
  const to = `${url.pathname}?done=${what}`;
  const text = (name: string) => (form.get(name) ?? '').trim();
  if (what === 'refund') {
    const amount = amountIn(text('amount'));
    const notAmount = amount ? refusedAmount(amount, language, Object.fromEntries(form)) : null;
    return notAmount ?? answered(await refund(request, text, amount), to, form, language);
  }
  if (what === 'ship') return answered(await ship(request, text), to, form, language);
  if (what === 'deliver') return answered(await deliver(request, text), to, form, language);
  return answered(await cancel(request, text), to, form, language);
}

type Text = (name: string) => string;

async function cancel({ ask, parameters }: PageRequest, text: Text) {
  const [id, reason, version] = [parameters.id ?? '', text('reason'), text('version')];
  const { cancelOrder } = await ask(CancelOperatedDocument, {
    input: {
      id,
      expectedVersion: Number(version),
      idempotencyKey: `cancel-${id}-${version}`,
      ...(reason && { reason }),
    },
  });
  return cancelOrder;
}

async function refund({ ask, parameters }: PageRequest, text: Text, amount: string) {
  const parcelId = text('parcel');
  const { refundPayment } = await ask(RefundOperatedDocument, {
    input: {
      orderId: parameters.id ?? '',
      idempotencyKey: text('key'),
      ...(amount && { amount: { amount } }),
      ...(parcelId && { parcelId }),
    },
  });
  return refundPayment;
}

/** The version names the change: sent again, the form changes nothing more. */
function parcelIn(text: Text) {
  const [parcelId, version] = [text('parcel'), text('version')];
  const idempotencyKey = `${text('do')}-${parcelId}-${version}`;
  return { parcelId, expectedVersion: Number(version), idempotencyKey };
}

async function ship({ ask }: PageRequest, text: Text) {
  const trackingNumber = text('tracking');
  const { shipParcel } = await ask(ShipOperatedDocument, {
    input: { ...parcelIn(text), ...(trackingNumber && { trackingNumber }) },
  });
  return shipParcel;
}

async function deliver({ ask }: PageRequest, text: Text) {
  const { deliverParcel } = await ask(DeliverOperatedDocument, { input: parcelIn(text) });
  return deliverParcel;
}
