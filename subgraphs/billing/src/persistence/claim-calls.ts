import type { EntityManager } from '@mikro-orm/postgresql';
import { wakeAfterCommit } from '@souk/platform/messaging/woken-jobs';
import { newId } from '@souk/platform/runtime/id';
import type { NewIntent } from '../providers/payment-provider.ts';
import type { ProviderOperation, ProviderSubject } from './provider-call.ts';

/**
 * How long a claimed call is left to the process that makes it. One that takes longer may be made twice:
 * with the same id, so it has one effect.
 */
const claimMs = 15_000;
/** The first poll of an intent, and the first retry of a call; each further one after twice as long. */
const firstPollMs = 10_000;
const pollMaxMs = 600_000;
const batchSize = 20;

/** The job that makes the calls: a commit that queues one wakes it. */
export const providerCalls = 'provider-calls';

/** A call that this process makes now. */
export type ClaimedCall = {
  readonly id: string;
  readonly operation: ProviderOperation;
  readonly subject: ProviderSubject;
  readonly subjectId: string;
  /** This attempt included. */
  readonly attempts: number;
  readonly claimedAt: Date;
  /** The intent of the deposit or payment; for a refund with its amount, and for a payout only its amount. */
  readonly intent: NewIntent;
  /** The seller of a payout; null for all others. */
  readonly sellerId: string | null;
  /** The provider's id of the intent. Null until a call was answered. */
  readonly ref: string | null;
};

type Queued = {
  readonly operations: readonly ProviderOperation[];
  readonly subject: ProviderSubject;
  readonly subjectId: string;
  readonly now: Date;
};

/** Queues calls about a subject, once each. READ is due when a callback may have been lost. */
export async function queueCalls(em: EntityManager, queued: Queued): Promise<void> {
  const { operations, subject, subjectId, now } = queued;
  const rows = operations.map((operation) => ({
    id: newId(),
    operation,
    next: operation === 'READ' ? new Date(now.getTime() + firstPollMs) : now,
  }));
  await em.execute(
    `insert into provider_calls (id, operation, subject, subject_id, created_at, attempts, next_at)
    select id, operation, ?, ?, ?, 0, next
    from jsonb_to_recordset(?::jsonb) as row (id uuid, operation text, next timestamptz)
    on conflict (subject_id, operation) do nothing`,
    [subject, subjectId, now, JSON.stringify(rows)],
  );
  wakeAfterCommit(em, providerCalls);
}

/** Reads the time of the next call, claimed ones included. */
export const nextCallAt = 'select min(next_at) as at from provider_calls where done_at is null';

const claim = `-- Two processes never claim the same call.
  with due as (
    select id from provider_calls where done_at is null and next_at <= ?
    order by next_at limit ${batchSize} for update skip locked
  ), claimed as (
    update provider_calls set attempts = attempts + 1, next_at = ?
    where id in (select id from due)
    returning id, operation, subject, subject_id, attempts
  )
  select claimed.*, s.*
  from claimed cross join lateral (
    select id as intent_id, amount, currency, return_url, expires_at, provider_ref as ref,
      null as seller_id
    from deposits where subject = 'DEPOSIT' and id = subject_id
    union all
    select id, amount, currency, null, approval_expires_at, provider_ref, null
    from payments where subject = 'PAYMENT' and id = subject_id
    union all
    select p.id, r.amount, p.currency, null, p.approval_expires_at, p.provider_ref, null
    from card_refunds r join payments p on p.id = r.payment_id
    where subject = 'REFUND' and r.id = subject_id
    union all
    select id, amount, currency, null, requested_at, null, seller_id
    from payouts where subject = 'PAYOUT' and id = subject_id
  ) s`;

type Row = {
  readonly id: string;
  readonly operation: ProviderOperation;
  readonly subject: ProviderSubject;
  readonly subject_id: string;
  readonly attempts: number;
  readonly intent_id: string;
  readonly amount: string;
  readonly currency: string;
  readonly return_url: string | null;
  readonly expires_at: string;
  readonly ref: string | null;
  readonly seller_id: string | null;
};

/** Claims the calls that are due, at most 20: until they are done or 15 s are over. */
export async function claimCalls(em: EntityManager, now: Date): Promise<ClaimedCall[]> {
  const rows = await em.execute<Row[]>(claim, [now, new Date(now.getTime() + claimMs)]);
  return rows.map((row) => ({
    id: row.id,
    operation: row.operation,
    subject: row.subject,
    subjectId: row.subject_id,
    attempts: row.attempts,
    claimedAt: now,
    ref: row.ref,
    sellerId: row.seller_id,
    intent: {
      id: row.intent_id,
      amount: { currency: row.currency, minorUnits: Number(row.amount) },
      purpose: row.subject === 'DEPOSIT' ? 'DEPOSIT' : 'ORDER',
      returnUrl: row.return_url,
      expiresAt: new Date(row.expires_at),
    },
  }));
}

/** Locks the READ call of a subject, so that callbacks and answers about it come one after the other. */
export async function lockSubject(em: EntityManager, subjectId: string): Promise<void> {
  await em.execute(
    `select id from provider_calls where subject_id = ? and operation = 'READ' for update`,
    [subjectId],
  );
}

/** Marks a call as done. */
export async function finishCall(em: EntityManager, { id }: ClaimedCall, now: Date): Promise<void> {
  await em.execute('update provider_calls set done_at = ? where id = ?', [now, id]);
}

/**
 * Puts a call off: after 10 s, then twice as long each time, at most 10 minutes. At once when a
 * callback came while it was under way.
 */
export async function postponeCall(
  em: EntityManager,
  { id, attempts, subjectId, claimedAt }: ClaimedCall,
  now: Date,
): Promise<void> {
  const delayMs = Math.min(firstPollMs * 2 ** (attempts - 1), pollMaxMs);
  await em.execute(
    `update provider_calls set next_at = case when exists (
      select from provider_events
      where subject_ref = ? and applied_at is null and received_at > ?) then ?::timestamptz
      else ?::timestamptz end
    where id = ?`,
    [subjectId, claimedAt, now, new Date(now.getTime() + delayMs), id],
  );
}

/** Ends all calls about a subject whose state is final, and applies its callbacks. */
export async function finishSubject(
  em: EntityManager,
  subjectId: string,
  now: Date,
): Promise<void> {
  await em.execute(
    `update provider_calls set done_at = ? where subject_id = ? and done_at is null`,
    [now, subjectId],
  );
  await em.execute(
    'update provider_events set applied_at = ? where subject_ref = ? and applied_at is null',
    [now, subjectId],
  );
}

/** Notes that the callbacks which came before a read are covered by it. */
async function applyEventsBefore(
  em: EntityManager,
  { subjectId, claimedAt }: ClaimedCall,
  now: Date,
): Promise<void> {
  await em.execute(
    `update provider_events set applied_at = ?
    where subject_ref = ? and applied_at is null and received_at <= ?`,
    [now, subjectId, claimedAt],
  );
}

/**
 * The state that was read is not final: the reads go on, and a call of another kind is done. The callbacks
 * that came before are covered by it.
 */
export async function awaitFinalState(
  em: EntityManager,
  call: ClaimedCall,
  now: Date,
): Promise<void> {
  await applyEventsBefore(em, call, now);
  await (call.operation === 'READ' ? postponeCall(em, call, now) : finishCall(em, call, now));
}
