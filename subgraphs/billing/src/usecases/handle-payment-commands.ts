import type { Cause } from '@souk/platform/messaging/outbox';
import type { Work } from '@souk/platform/messaging/work';
import type { billingCommands } from '@souk/schema/events/billing';
import { lockPayments } from '../persistence/lock-payments.ts';
import { type CapturePayment, capturePayment } from './capture-payment.ts';
import { holdByCard } from './hold-by-card.ts';
import { type HoldPayment, holdPayment } from './hold-payment.ts';
import type { PublishedEvents } from './publish.ts';
import { type RefundPayment, refundPayment } from './refund-payment.ts';
import { type ReleasePayment, releasePayment } from './release-payment.ts';
import type { ProviderPolicy } from './start-deposit.ts';

type Commands = {
  'hold-payment': HoldPayment;
  'release-payment': ReleasePayment;
  'capture-payment': CapturePayment;
  'refund-payment': RefundPayment;
};

/** A command of a checkout, and the cause of its reply. */
export type PaymentCommand = {
  [Type in keyof typeof billingCommands]: Commands[Type] & {
    readonly type: Type;
    readonly cause: Cause;
  };
}[keyof typeof billingCommands];

/**
 * Handles commands of checkouts in their order. Locks everything that several commands change
 * first, so that two batches never wait for one another.
 */
export async function handlePaymentCommands(
  work: Work<PublishedEvents>,
  commands: readonly PaymentCommand[],
  policy: ProviderPolicy,
): Promise<void> {
  if (commands.length > 1) await lockPayments(work.em, commands);
  for (const command of commands) {
    await handle(work.causedBy(command.cause), command, policy);
  }
}

function handle(
  work: Work<PublishedEvents>,
  command: PaymentCommand,
  policy: ProviderPolicy,
): Promise<void> {
  switch (command.type) {
    case 'hold-payment':
      if (command.payWith === 'CARD') return holdByCard(work, command, policy);
      return holdPayment(work, command);
    case 'release-payment':
      return releasePayment(work, command);
    case 'capture-payment':
      return capturePayment(work, command);
    case 'refund-payment':
      return refundPayment(work, command);
  }
}
