import type { Handler, Message } from '@souk/platform/messaging/consumer';
import type { Work } from '@souk/platform/messaging/work';
import type { Data } from '@souk/schema/contract';
import type { billingCommands } from '@souk/schema/events/billing';
import { lockPayments } from '../persistence/lock-payments.ts';
import { capturePayment } from '../usecases/capture-payment.ts';
import { holdPayment } from '../usecases/hold-payment.ts';
import type { PublishedEvents } from '../usecases/publish.ts';
import { refundPayment } from '../usecases/refund-payment.ts';
import { releasePayment } from '../usecases/release-payment.ts';

type Commands = typeof billingCommands;

/** A command with what it says: the consumer has read each by the contract of its type. */
type Command = {
  [Type in keyof Commands]: { readonly type: Type; readonly data: Data<Commands[Type]> };
}[keyof Commands];

/**
 * Does what the checkouts ask for, one command after the other. All types have this one handler, so
 * that a batch can lock what it changes before it begins.
 */
export function onPaymentCommand(currency: string): Handler<Command['data'], PublishedEvents> {
  return async (work, messages) => {
    const about = messages.map(({ data }) => data);
    if (about.length > 1) await lockPayments(work.em, about);
    for (const message of messages) {
      await obey(work.causedBy(message.cause), message as Message & Command, currency);
    }
  };
}

function obey(
  work: Work<PublishedEvents>,
  { type, data }: Command,
  shopCurrency: string,
): Promise<void> {
  switch (type) {
    case 'hold-payment': {
      const { amount: minorUnits, currency, ...about } = data;
      return holdPayment(work, { ...about, amount: { currency, minorUnits } });
    }
    case 'release-payment':
      return releasePayment(work, { ...data, currency: shopCurrency });
    case 'capture-payment':
      return capturePayment(work, data);
    case 'refund-payment':
      return refundPayment(work, data);
  }
}
