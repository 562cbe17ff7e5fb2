import { Payment } from '../../../../subgraphs/billing/src/domain/payment.ts';
import { paymentOf } from './billing.ts';
import { newId } from './ids.ts';
import { enterLines } from './ledger.ts';
import { captureLines } from './shares.ts';
import { type Mutable, rowOf } from './store.ts';
import { type Transaction, transactionOf } from './transaction.ts';

type Sql = typeof import('../../../../subgraphs/billing/src/persistence/insert-card-payment.ts');

export const insertCardPayment: Sql['insertCardPayment'] = async (em, hold) => {
  const { at: createdAt, ...about } = hold;
  const all = transactionOf(em);
  if (paymentOf(all, about.orderId)) return null;
  const status = about.declineCode ? 'DECLINED' : 'REQUIRES_ACTION';
  const none = { accountId: null, providerRef: null, actionUrl: null, actionExpiresAt: null };
  const fixed = { id: newId(), origin: 'CHECKOUT', method: 'CARD', refunded: 0, refundNoted: 0 };
  return all.insert(Payment, rowOf(Payment, { ...about, ...none, ...fixed, status, createdAt }));
};

/** The caller gets the row as it was, as it would from a SELECT. */
export const lockCardPayment: Sql['lockCardPayment'] = async (em, id) =>
  rowOf(Payment, { ...byId(transactionOf(em), id) });

export const storeAction: Sql['storeAction'] = async (em, { id }, { ref, action }) => {
  const payment = byId(transactionOf(em), id);
  payment.providerRef = ref;
  payment.actionUrl = action?.url ?? null;
  payment.actionExpiresAt = action?.expiresAt ?? null;
};

export const moveCardPayment: Sql['moveCardPayment'] = async (em, { id }, status, more = {}) => {
  const payment = byId(transactionOf(em), id);
  payment.status = status;
  payment.providerRef = more.ref ?? payment.providerRef;
  payment.declineCode = more.code ?? null;
  payment.actionUrl = null;
  payment.actionExpiresAt = null;
};

export const captureCardPayment: Sql['captureCardPayment'] = async (em, { id }, ref, _, rate) => {
  const all = transactionOf(em);
  const payment = byId(all, id);
  if (payment.status !== 'HELD') throw new Error(`Payment ${id} is ${payment.status}.`);
  payment.status = 'CAPTURED';
  payment.providerRef = ref;
  enterLines(all, captureLines(all, payment, rate, 'providerClearing'), payment.orderId);
};

function byId(all: Transaction, id: string): Mutable<Payment> {
  const [payment] = all.rowsOf<Mutable<Payment>>(Payment, (one) => one.id === id);
  if (!payment) throw new Error(`There is no payment ${id}.`);
  return payment;
}
