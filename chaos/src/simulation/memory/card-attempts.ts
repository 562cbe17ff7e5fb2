import { Account } from '../../../../subgraphs/billing/src/domain/account.ts';
import { Payment } from '../../../../subgraphs/billing/src/domain/payment.ts';
import type { CardAttempt } from '../../../../subgraphs/billing/src/domain/refund-status.ts';
import { CardRefund } from '../../../../subgraphs/billing/src/persistence/card-refund.ts';
import { newId } from './ids.ts';
import { enterLines, move } from './ledger.ts';
import type { Mutable } from './store.ts';
import { type Transaction, transactionOf } from './transaction.ts';

type Sql = typeof import('../../../../subgraphs/billing/src/persistence/card-attempts.ts');

export const lastAttempts: Sql['lastAttempts'] = async (em, transactionIds) => {
  const rows = attemptsIn(transactionOf(em as never));
  const own = rows.filter(({ transactionId }) => transactionIds.includes(transactionId));
  const sorted = own.toSorted((one, other) => one.attempt - other.attempt);
  return new Map(sorted.map((row) => [row.transactionId, { ...row }]));
};

export const endCardRefund: Sql['endCardRefund'] = async (em, id, state) => {
  const all = transactionOf(em);
  const row = attemptsIn(all).find((one) => one.id === id && one.state === 'REQUESTED');
  if (!row) return null;
  row.state = state;
  if (state === 'SUCCEEDED') {
    const { amount } = row;
    const lines = [
      { book: 'refundClearing', amount: -amount },
      { book: 'providerClearing', amount },
    ] as const;
    enterLines(all, lines, orderOf(all, row).orderId);
  }
  return row;
};

export const addAttempt: Sql['addAttempt'] = async (em, failed) => {
  const more = { id: newId(), attempt: failed.attempt + 1, creditedAt: null };
  const row: CardAttempt = { ...failed, ...more, state: 'REQUESTED' };
  return transactionOf(em).insert(CardRefund, row);
};

export const creditAttempt: Sql['creditAttempt'] = async (em, { id }, accountId, at) => {
  const all = transactionOf(em);
  const attempt = attemptsIn(all).find((one) => one.id === id && !one.creditedAt);
  const [account] = all.rowsOf<Mutable<Account>>(Account, (one) => one.id === accountId);
  if (!attempt || !account) throw new Error(`Refund ${id} was not credited.`);
  attempt.creditedAt = at;
  const payment = orderOf(all, attempt);
  move(all, account, 'CARD_REFUND_CREDITED', payment, attempt.amount);
  return { attempt, account };
};

export const accountFor: Sql['accountFor'] = async (em, { userId, currency }) =>
  (await transactionOf(em).findOne(Account, { userId, currency })) as never;

function attemptsIn(all: Transaction): Mutable<CardAttempt>[] {
  return all.rowsOf<Mutable<CardAttempt>>(CardRefund);
}

function orderOf(all: Transaction, { paymentId }: CardAttempt): Payment {
  const [payment] = all.rowsOf<Payment>(Payment, ({ id }) => id === paymentId);
  if (!payment) throw new Error(`There is no payment ${paymentId}.`);
  return payment;
}
