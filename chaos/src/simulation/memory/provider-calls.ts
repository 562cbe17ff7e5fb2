import { Payment } from '../../../../subgraphs/billing/src/domain/payment.ts';
import type { CardAttempt } from '../../../../subgraphs/billing/src/domain/refund-status.ts';
import { CardRefund } from '../../../../subgraphs/billing/src/persistence/card-refund.ts';
import type { ClaimedCall } from '../../../../subgraphs/billing/src/persistence/claim-calls.ts';
import {
  ProviderCall,
  ProviderEvent,
} from '../../../../subgraphs/billing/src/persistence/provider-call.ts';
import { newId } from './ids.ts';
import { type Transaction, transactionOf } from './transaction.ts';

type Claims = typeof import('../../../../subgraphs/billing/src/persistence/claim-calls.ts');
type Events =
  typeof import('../../../../subgraphs/billing/src/persistence/store-provider-event.ts');

/** A queued call, as `provider_calls` has it. */
export type QueuedCall = {
  readonly id: string;
  readonly operation: ClaimedCall['operation'];
  readonly subject: ClaimedCall['subject'];
  readonly subjectId: string;
  attempts: number;
  nextAt: Date;
  doneAt: Date | null;
};

type Event = {
  readonly eventId: string;
  readonly subjectRef: string;
  readonly receivedAt: Date;
  appliedAt: Date | null;
};

const claimMs = 15_000;
const firstPollMs = 10_000;
const pollMaxMs = 600_000;
const later = (at: Date, ms: number) => new Date(at.getTime() + ms);

export const queueCalls: Claims['queueCalls'] = async (em, queued) => {
  const { operations, subject, subjectId, now } = queued;
  const all = transactionOf(em);
  for (const operation of operations) {
    if (callsOf(all, subjectId).some((one) => one.operation === operation)) continue;
    const nextAt = operation === 'READ' ? later(now, firstPollMs) : now;
    const row = { id: newId(), operation, subject, subjectId, attempts: 0, nextAt, doneAt: null };
    all.insert<QueuedCall>(ProviderCall, row);
  }
};

export const claimCalls: Claims['claimCalls'] = async (em, now) => {
  const all = transactionOf(em);
  const isDue = (one: QueuedCall) => !one.doneAt && one.nextAt <= now;
  const due = all.rowsOf<QueuedCall>(ProviderCall, isDue);
  return due.map((call) => {
    call.attempts += 1;
    call.nextAt = later(now, claimMs);
    return claimed(all, call, now);
  });
};

function claimed(all: Transaction, call: QueuedCall, claimedAt: Date): ClaimedCall {
  const { id, operation, subject, subjectId, attempts } = call;
  const [refund] = all.rowsOf<CardAttempt>(CardRefund, (one) => one.id === subjectId);
  const paymentId = refund?.paymentId ?? subjectId;
  const [payment] = all.rowsOf<Payment>(Payment, (one) => one.id === paymentId);
  if (!payment) throw new Error(`Call ${id} is about nothing.`);
  const amount = payment.money(refund?.amount ?? payment.amount);
  const expiresAt = payment.approvalExpiresAt ?? claimedAt;
  const about = { id, operation, subject, subjectId, attempts, claimedAt, sellerId: null };
  const intent = { id: paymentId, amount, purpose: 'ORDER', returnUrl: null, expiresAt } as const;
  return { ...about, ref: payment.providerRef, intent };
}

/** Does nothing: transactions run one at a time. */
export const lockSubject: Claims['lockSubject'] = async () => {};

export const finishCall: Claims['finishCall'] = async (em, { id }, now) => {
  const [call] = transactionOf(em).rowsOf<QueuedCall>(ProviderCall, (one) => one.id === id);
  if (call) call.doneAt = now;
};

export const postponeCall: Claims['postponeCall'] = async (em, call, now) => {
  const { id, attempts, subjectId, claimedAt } = call;
  const all = transactionOf(em);
  const isNew = ({ receivedAt }: Event) => receivedAt > claimedAt;
  const isAsked = eventsOf(all, subjectId).some(isNew);
  const delayMs = Math.min(firstPollMs * 2 ** (attempts - 1), pollMaxMs);
  const [row] = all.rowsOf<QueuedCall>(ProviderCall, (one) => one.id === id);
  if (row) row.nextAt = isAsked ? now : later(now, delayMs);
};

export const finishSubject: Claims['finishSubject'] = async (em, subjectId, now) => {
  const all = transactionOf(em);
  for (const call of callsOf(all, subjectId)) call.doneAt ??= now;
  for (const event of eventsOf(all, subjectId)) event.appliedAt = now;
};

export const awaitFinalState: Claims['awaitFinalState'] = async (em, call, now) => {
  for (const event of eventsOf(transactionOf(em), call.subjectId)) {
    if (event.receivedAt <= call.claimedAt) event.appliedAt = now;
  }
  await (call.operation === 'READ' ? postponeCall(em, call, now) : finishCall(em, call, now));
};

export const storeProviderEvent: Events['storeProviderEvent'] = async (em, _, event, now) => {
  const { eventId, subjectRef } = event;
  const all = transactionOf(em);
  if (all.rowsOf<Event>(ProviderEvent, (one) => one.eventId === eventId).length > 0) return;
  const reads = callsOf(all, subjectRef).filter(({ operation }) => operation === 'READ');
  const appliedAt = reads.some(({ doneAt }) => doneAt) ? now : null;
  all.insert<Event>(ProviderEvent, { eventId, subjectRef, receivedAt: now, appliedAt });
  for (const read of reads) if (!read.doneAt && read.nextAt > now) read.nextAt = now;
};

function callsOf(all: Transaction, subjectId: string): QueuedCall[] {
  return all.rowsOf<QueuedCall>(ProviderCall, (one) => one.subjectId === subjectId);
}

/** The callbacks about a subject that are not applied. */
function eventsOf(all: Transaction, subjectId: string): Event[] {
  const isOpen = (one: Event) => one.subjectRef === subjectId && !one.appliedAt;
  return all.rowsOf<Event>(ProviderEvent, isOpen);
}
