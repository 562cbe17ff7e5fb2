import type { Handler, Message } from '@souk/platform/messaging/consumer';
import type { Work } from '@souk/platform/messaging/work';
import type { Data } from '@souk/schema/contract';
import type { billingCommands } from '@souk/schema/events/billing';
import { lockFor } from '../persistence/lock-for.ts';
import { capturePayment } from '../usecases/capture-payment.ts';
import { holdPayment } from '../usecases/hold-payment.ts';
import { refundPayment } from '../usecases/refund-payment.ts';
import { releasePayment } from '../usecases/release-payment.ts';
import type { Tells } from '../usecases/tell.ts';

type Commands = typeof billingCommands;

/** A command with what it says: the consumer has read each by the contract of its type. */
type Command = {
  [Type in keyof Commands]: { readonly type: Type; readonly data: Data<Commands[Type]> };
}[keyof Commands];

/**
 * Does what the checkouts ask for, one command after the other. All types have this one handler, so
 * that a batch can lock what it changes before it begins.
 */
export function onCommands(currency: string): Handler<Command['data'], Tells> {
  return async (work, messages) => {
    const about = messages.map(({ data }) => data);
    if (about.length > 1) await lockFor(work.em, about);
    for (const message of messages) {
      await obey(work.causedBy(message.cause), message as Message & Command, currency);
    }
  };
}

function obey(work: Work<Tells>, { type, data }: Command, shopCurrency: string): Promise<void> {
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
