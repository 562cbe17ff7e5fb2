import type { EntityManager } from '@mikro-orm/postgresql';
import { Account } from '../domain/account.ts';
import { Payment } from '../domain/payment.ts';

/** What a statement made of a payment, and of the account that it is paid from. */
export type Change = {
  readonly payment: Payment;
  /** Null where the account is as it was. */
  readonly account: Account | null;
};

type Row = { payment: object; account: object | null };

export function paymentChangeIn(em: EntityManager, [row]: Row[]): Change | null {
  if (!row) return null;
  return {
    payment: em.map(Payment, row.payment),
    account: row.account && em.map(Account, row.account),
  };
}
