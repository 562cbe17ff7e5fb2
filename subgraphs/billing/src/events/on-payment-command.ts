import { type Handler, type Message, NonRetryableError } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { billingCommands } from '@souk/schema/events/billing';
import type { Policies } from '../config.ts';
import { handlePaymentCommands, type PaymentCommand } from '../usecases/handle-payment-commands.ts';
import type { PublishedEvents } from '../usecases/publish.ts';
import type { RefundPayment } from '../usecases/refund-payment.ts';
import type { ProviderPolicy } from '../usecases/start-deposit.ts';

type Received = {
  [Type in keyof typeof billingCommands]: {
    readonly type: Type;
    readonly data: Data<(typeof billingCommands)[Type]>;
  };
}[keyof typeof billingCommands];

type Settings = ProviderPolicy & Pick<Policies, 'openingBalance' | 'commissionBp'>;

/**
 * Handles the commands of the checkouts. It is one handler for all types, so that the consumer
 * passes it a whole batch, and the use case locks everything before the first change.
 */
export function onPaymentCommand(settings: Settings): Handler<Received['data'], PublishedEvents> {
  return (work, messages) =>
    handlePaymentCommands(
      work,
      // The consumer has read the data of each message by the contract of its type.
      messages.map((message) => commandOf(message as Message & Received, settings)),
      settings,
    );
}

function commandOf(
  { type, data, cause }: Pick<Message, 'cause'> & Received,
  { openingBalance: { currency: shopCurrency }, commissionBp }: Settings,
): PaymentCommand {
  switch (type) {
    case 'hold-payment': {
      const { amount: minorUnits, currency, ...about } = data;
      return { type, cause, ...about, amount: { currency, minorUnits } };
    }
    case 'release-payment':
      return { type, cause, ...data, currency: shopCurrency };
    case 'capture-payment':
      return { type, cause, orderId: data.orderId, commissionBp };
    case 'refund-payment':
      return { type, cause, ...refundOf(data) };
  }
}

function refundOf(data: Data<(typeof billingCommands)['refund-payment']>): RefundPayment {
  const { orderId, parcelId, refundId, amount, lines } = data;
  if (parcelId === undefined) return { orderId };
  if (refundId === undefined)
    throw new NonRetryableError(
      'A refund of a parcel has no `refundId`, which makes it happen once.',
    );
  return { orderId, parcelId, refundId, amount, lines };
}
