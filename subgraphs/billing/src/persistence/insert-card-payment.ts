import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { Cause } from '@souk/platform/messaging/outbox';
import { newId } from '@souk/platform/runtime/id';
import type { DeclineCode } from '../domain/decline-code.ts';
import { Payment, type PaymentStatus } from '../domain/payment.ts';
import type { PaidParcel } from '../domain/payment-share.ts';
import type { IntentState } from '../domain/provider-state.ts';
import { shopEntries } from './ledger-sql.ts';
import { captureLines, newShares } from './share-sql.ts';

type CardHold = {
  readonly orderId: string;
  readonly userId: string;
  readonly amount: Payment['amount'];
  readonly currency: string;
  /** The name of the provider; null without one. */
  readonly provider: string | null;
  readonly declineCode: DeclineCode | null;
  /** How the capture divides the amount. Null for a payment without shares. */
  readonly parcels: readonly PaidParcel[] | null;
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
      refunded, decline_code, created_at, method, provider, approval_expires_at, cause,
      parcels)
    values (?, ?, 'CHECKOUT', ?, null, ?, ?, ?, 0, ?, ?, 'CARD', ?, ?, ?::jsonb, ?::jsonb)
    on conflict (order_id) where origin = 'CHECKOUT' do nothing returning *`,
    [
      ...[newId(), orderId, userId, amount, currency, status, declineCode, at, provider],
      ...[hold.approvalExpiresAt, JSON.stringify(hold.cause)],
      hold.parcels && JSON.stringify(hold.parcels),
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

const captureStatement = `-- Once: only a payment by card that is HELD is captured.
  with command (id, payment_id, ref, at, commission_bp) as (
    values (?::uuid, ?::uuid, ?, ?::timestamptz, ?::int)
  ), payment as (
    update payments set status = 'CAPTURED', provider_ref = coalesce(command.ref, provider_ref),
      action_url = null, action_expires_at = null
    from command
    where payments.id = command.payment_id and payments.status = 'HELD' and payments.method = 'CARD'
    returning payments.*
  ), transfer as (
    select command.id, payment.amount, payment.currency, payment.id as payment_id,
      payment.order_id, command.at
    from payment, command
  ), ${newShares}, ${shopEntries('CARD_CAPTURE', captureLines('providerClearing'))}
  select * from payment`;

/**
 * Captures a locked payment by card that is HELD, and divides the money as `endHold` does, at this rate of
 * the commission in basis points.
 */
export async function captureCardPayment(
  em: EntityManager,
  { id }: Payment,
  ref: string,
  at: Date,
  commissionBp: number,
): Promise<void> {
  const [row] = await em.execute<[object]>(captureStatement, [newId(), id, ref, at, commissionBp]);
  em.map(Payment, row);
}
