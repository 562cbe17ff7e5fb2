import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { Cause } from '@souk/platform/messaging/outbox';
import { newId } from '@souk/platform/runtime/id';
import type { DeclineCode } from '../domain/decline-code.ts';
import { Payment, type PaymentRefund, type PaymentStatus } from '../domain/payment.ts';
import type { IntentState } from '../domain/provider-state.ts';
import type { TransactionType } from '../domain/transaction.ts';
import { ledgerBooks } from './ledger-sql.ts';

type CardHold = {
  readonly orderId: string;
  readonly userId: string;
  readonly amount: Payment['amount'];
  readonly currency: string;
  /** The name of the provider; null without one. */
  readonly provider: string | null;
  readonly declineCode: DeclineCode | null;
  readonly approvalExpiresAt: Date;
  readonly at: Date;
  readonly cause: Cause;
};

/** Inserts the payment of an order by card. Null, and nothing changed, when the order has one. */
export async function insertCardPayment(
  em: EntityManager,
  hold: CardHold,
): Promise<Payment | null> {
  const { orderId, userId, amount, currency, provider, declineCode, at } = hold;
  const status: PaymentStatus = declineCode ? 'DECLINED' : 'REQUIRES_ACTION';
  const [row] = await em.execute(
    `insert into payments (id, order_id, origin, user_id, account_id, amount, currency, status,
      refunded, decline_code, created_at, method, provider, approval_expires_at, cause)
    values (?, ?, 'CHECKOUT', ?, null, ?, ?, ?, 0, ?, ?, 'CARD', ?, ?, ?::jsonb)
    on conflict (order_id) where origin = 'CHECKOUT' do nothing returning *`,
    [
      ...[newId(), orderId, userId, amount, currency, status, declineCode, at, provider],
      ...[hold.approvalExpiresAt, JSON.stringify(hold.cause)],
    ],
  );
  return row ? em.map(Payment, row) : null;
}

/** A payment by its id, locked until the transaction ends. Throws when there is none. */
export function lockCardPayment(em: EntityManager, id: string): Promise<Payment> {
  const options = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  return em.findOneOrFail(Payment, id, options);
}

/** Stores what the buyer has to do. */
export async function storeAction(
  em: EntityManager,
  { id }: Payment,
  { ref, action }: IntentState,
): Promise<void> {
  await em.execute(
    'update payments set provider_ref = ?, action_url = ?, action_expires_at = ? where id = ?',
    [ref, action?.url ?? null, action?.expiresAt ?? null, id],
  );
}

/** Moves a locked payment by card to another status. */
export async function moveCardPayment(
  em: EntityManager,
  { id }: Payment,
  status: PaymentStatus,
  { ref = null, code = null }: { ref?: string | null; code?: DeclineCode | null } = {},
): Promise<void> {
  await em.execute(
    `update payments set status = ?, provider_ref = coalesce(?, provider_ref), decline_code = ?,
      action_url = null, action_expires_at = null where id = ?`,
    [status, ref, code, id],
  );
}

/** Writes a transaction that changes no account of a user. The amount is in minor units. */
export async function bookForCard(
  em: EntityManager,
  type: Extract<TransactionType, `CARD_${string}`>,
  { id, orderId, currency }: Payment,
  amount: number,
  at: Date,
): Promise<void> {
  await em.execute(ledgerBooks(type), [newId(), type, amount, currency, id, orderId, at]);
}

/** Books a refund of a locked payment by card, and stores it for the provider. Returns its id. */
export async function insertCardRefund(
  em: EntityManager,
  payment: Payment,
  { amount, refunded, status }: PaymentRefund,
  at: Date,
): Promise<string> {
  const id = newId();
  const [row] = await em.execute<[object]>(
    'update payments set refunded = ?, status = ? where id = ? returning *',
    [refunded, status, payment.id],
  );
  em.map(Payment, row);
  await em.execute(
    `insert into card_refunds (id, payment_id, amount, state, created_at)
    values (?, ?, ?, 'REQUESTED', ?)`,
    [id, payment.id, amount, at],
  );
  await bookForCard(em, 'CARD_REFUND', payment, amount, at);
  return id;
}

/** Ends a refund, once. Returns its payment and amount; null when it has ended already. */
export async function endCardRefund(
  em: EntityManager,
  id: string,
  state: 'SUCCEEDED' | 'FAILED',
  at: Date,
): Promise<{ payment: Payment; amount: number } | null> {
  const [row] = await em.execute<{ payment_id: string; amount: string }[]>(
    `update card_refunds set state = ?, ended_at = ? where id = ? and state = 'REQUESTED'
    returning payment_id, amount`,
    [state, at, id],
  );
  if (!row) return null;
  const payment = await em.findOneOrFail(Payment, row.payment_id, { refresh: true });
  return { payment, amount: Number(row.amount) };
}
