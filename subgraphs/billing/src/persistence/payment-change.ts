import type { EntityManager } from '@mikro-orm/postgresql';
import { Account } from '../domain/account.ts';
import { Payment } from '../domain/payment.ts';

/** A payment after a statement changed it, and the payer's account. */
export type PaymentChange = {
  readonly payment: Payment;
  /** Null when the account did not change. */
  readonly account: Account | null;
};

type Row = { payment: object; account: object | null };

/** Maps the row of a statement to entities. Null when the statement changed nothing. */
export function paymentChangeIn(em: EntityManager, [row]: Row[]): PaymentChange | null {
  if (!row) return null;
  return {
    payment: em.map(Payment, row.payment),
    account: row.account && em.map(Account, row.account),
  };
}
