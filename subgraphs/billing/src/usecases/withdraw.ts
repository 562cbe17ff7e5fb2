import type { Money } from '@souk/platform/kernel/money';
import type { Work } from '@souk/platform/messaging/work';
import { SagaIsOurs } from '../domain/refusals.ts';
import { endHold } from '../persistence/end-hold.ts';
import { hold } from '../persistence/hold.ts';
import { type PublishedEvents, publishBalance } from './publish.ts';

export type Withdraw = {
  readonly userId: string;
  readonly orderId: string;
  readonly amount: Money;
};

/**
 * Holds and takes money at once, for an order that is not ours. Returns the id of the payment, which
 * is DECLINED where there was too little. Throws SagaIsOurs.
 */
export async function withdraw(work: Work<PublishedEvents>, command: Withdraw): Promise<string> {
  const { em, now: at } = work;
  const held = await hold(em, { ...command, origin: 'OUTSIDE', at });
  if (!held) throw new SagaIsOurs(command.orderId);
  const { id: paymentId } = held.payment;
  if (!held.account) return paymentId;
  publishBalance(work, held.account);
  const taken = await endHold(em, 'CAPTURE', { paymentId }, at);
  if (taken?.account) publishBalance(work, taken.account);
  return paymentId;
}
