import { Payment } from '../../../../subgraphs/billing/src/domain/payment.ts';
import { Refund } from '../../../../subgraphs/billing/src/domain/refund.ts';
import {
  type CardAttempt,
  intoAccount,
  progressOf,
} from '../../../../subgraphs/billing/src/domain/refund-status.ts';
import { CardRefund } from '../../../../subgraphs/billing/src/persistence/card-refund.ts';
import { invariant } from '../invariant.ts';
import { Entry } from '../memory/ledger.ts';
import type { World } from '../world.ts';
import { sumOf } from './order-records.ts';

/** Checks that the books say what the payment provider has, and that no refund is on its way for ever. */
export function checkCards(world: World): void {
  const { store } = world.services.billing.database;
  const entries = store.rowsOf<Entry>(Entry);
  const attempts = store.rowsOf<CardAttempt>(CardRefund);
  for (const { id, orderId, status, method } of store.rowsOf<Payment>(Payment)) {
    if (method !== 'CARD') continue;
    const name = world.nameOf(orderId);
    const there = world.cards.intents.get(id);
    const captured = there?.status === 'CAPTURED' ? there.amount.minorUnits : 0;
    const own = entries.filter((entry) => entry.orderId === orderId);
    const atProvider = sumOf(own.filter(({ book }) => book === 'PROVIDER_CLEARING'));
    invariant(
      -atProvider === captured - (there?.refunded ?? 0),
      'the books have what the payment provider has',
      () => `of ${name} the books have ${-atProvider}, and the provider ${captured}`,
    );
    const isEnded = status === 'RELEASED' || status === 'DECLINED';
    invariant(
      !isEnded || there?.status !== 'AUTHORIZED',
      'the payment provider holds no money of a payment that has ended',
      () => `the payment of ${name} is ${status}, and ${there?.status} there`,
    );
    const clearing = sumOf(own.filter(({ book }) => book === 'REFUND_CLEARING'));
    const isOpen = attempts.some((one) => one.paymentId === id && one.state === 'REQUESTED');
    invariant(
      clearing === 0 && !isOpen,
      'every refund to a card ends',
      () => `${clearing} of ${name} are on their way`,
    );
  }
  checkProgress(world, attempts);
}

/** Checks that each order knows how far its refunds are. */
function checkProgress(world: World, attempts: readonly CardAttempt[]): void {
  const { store } = world.services.billing.database;
  const payments = new Map(store.rowsOf<Payment>(Payment).map((one) => [one.id, one]));
  for (const { id, paymentId, transactionId } of store.rowsOf<Refund>(Refund)) {
    const own = attempts.filter((one) => one.transactionId === transactionId);
    const last = own.toSorted((one, other) => one.attempt - other.attempt).at(-1);
    const { status } = last ? progressOf(last) : intoAccount;
    const orderId = payments.get(paymentId)?.orderId ?? '';
    const order = world.orders().find((one) => one.id === orderId);
    const known = order?.refunds.find((refund) => refund.id === id)?.status;
    invariant(
      known === status,
      'an order knows how far its refunds are',
      () => `a refund of ${world.nameOf(orderId)} is ${status}, and the order says ${known}`,
    );
  }
}
