import type { Money } from '@souk/platform/kernel/money';
import type { Transact, Work } from '@souk/platform/messaging/work';
import { crashPoint } from '@souk/platform/runtime/crash-point';
import type { Logger } from '@souk/platform/runtime/logger';
import { type ProviderUnavailable, unavailable } from '../domain/provider-state.ts';
import { type ClaimedCall, claimCalls, postponeCall } from '../persistence/claim-calls.ts';
import type { PaymentProvider } from '../providers/payment-provider.ts';
import { applyToDeposit, type IntentAnswer } from './apply-to-deposit.ts';
import { applyToPayment } from './apply-to-payment.ts';
import { applyToPayout } from './apply-to-payout.ts';
import { applyToRefund, type TransferAnswer } from './apply-to-refund.ts';
import type { PublishedEvents } from './publish.ts';

export type ProviderWorker = {
  readonly transact: Transact<PublishedEvents>;
  readonly provider: PaymentProvider;
  /** The shop's commission on what is captured, in basis points. */
  readonly commissionBp: number;
  readonly logger: Pick<Logger, 'error' | 'warn'>;
  /** Once aborted, no further call is made, and what was not answered is left to the next start. */
  readonly stopping?: AbortSignal;
};

/**
 * Makes the calls to the provider that are due, until none is. A call is claimed in one transaction,
 * made outside of any, and its answer applied in another one: a crash between them repeats the call
 * under the same id. Calls that another process has claimed are left to it.
 */
export async function runProviderCalls(worker: ProviderWorker): Promise<void> {
  while (!worker.stopping?.aborted) {
    const calls = await worker.transact(({ em, now }) => claimCalls(em, now));
    if (calls.length === 0) return;
    await Promise.all(calls.map((call) => runCall(worker, call)));
  }
}

async function runCall(worker: ProviderWorker, call: ClaimedCall): Promise<void> {
  const { operation, subject, subjectId } = call;
  try {
    crashPoint('billing/provider/before-call');
    const answer = await answerTo(worker.provider, call);
    crashPoint('billing/provider/after-call');
    if (answer.status === 'UNAVAILABLE' && worker.stopping?.aborted) return;
    const sound = soundAnswer(worker, call, answer);
    await worker.transact((work) => {
      crashPoint('billing/provider/before-apply');
      return sound
        ? applyAnswer(work, call, sound, worker.commissionBp)
        : postponeCall(work.em, call, work.now);
    });
  } catch (err) {
    // The others go on; this one is made again when its claim is over.
    worker.logger.error({ err, operation, subject, subjectId }, 'a call to the provider failed');
  }
}

type Answer = IntentAnswer | TransferAnswer | ProviderUnavailable;

const kinds = { DEPOSIT: 'intent', PAYMENT: 'intent', REFUND: 'refund', PAYOUT: 'payout' } as const;

function answerTo(provider: PaymentProvider, call: ClaimedCall): Promise<Answer> {
  const { operation, subjectId, intent, ref } = call;
  switch (operation) {
    case 'READ':
      return provider.read(kinds[call.subject], subjectId);
    case 'CREATE':
      return create(provider, call);
    case 'CAPTURE':
      return capture(provider, call);
    case 'CANCEL':
      return cancel(provider, call);
    case 'REFUND':
      return provider.refund(ref ?? '', { id: subjectId, amount: intent.amount });
    case 'PAYOUT':
      return payOut(provider, call);
  }
}

/** As `create`: a payout that the provider knows is never asked for again. */
async function payOut(provider: PaymentProvider, call: ClaimedCall): Promise<Answer> {
  const { attempts, subjectId: id, intent, sellerId } = call;
  const known = attempts > 1 ? await provider.read('payout', id) : null;
  if (known && known.status !== 'UNKNOWN') return known;
  return provider.payout({ id, amount: intent.amount, sellerRef: sellerId ?? '' });
}

/** A provider forgets its idempotency keys, but not its intents: so a repeated create reads first. */
async function create(provider: PaymentProvider, { attempts, intent }: ClaimedCall) {
  const known = attempts > 1 ? await provider.read('intent', intent.id) : null;
  return known && known.status !== 'UNKNOWN' ? known : provider.createIntent(intent);
}

/** A refusal may only mean that an earlier attempt had its effect: the intent says so. */
async function capture(provider: PaymentProvider, { intent, ref }: ClaimedCall): Promise<Answer> {
  const answer = await provider.capture(ref ?? '', intent);
  if (answer.status !== 'REFUSED') return answer;
  const state = await provider.read('intent', intent.id);
  return state.status === 'CAPTURED' || state.status === 'UNAVAILABLE' ? state : answer;
}

/**
 * Cancels an intent whose create may be under way: an intent that is created first cannot appear later.
 * What was captured nevertheless is refunded.
 */
async function cancel(provider: PaymentProvider, { intent, ref }: ClaimedCall): Promise<Answer> {
  const created = ref === null ? await provider.createIntent(intent) : null;
  if (created && !('ref' in created)) return created;
  const known = ref ?? created?.ref ?? '';
  const state = await provider.cancel(known, intent.id);
  if (state.status !== 'CAPTURED') return state;
  const refund = await provider.refund(known, intent);
  return refund.status === 'SUCCEEDED' ? { ...state, status: 'CANCELLED' } : unavailable;
}

/**
 * Returns an answer that may be applied; null for none. An intent of another amount is not ours: it
 * changes nothing, and a person has to look at it.
 */
function soundAnswer(
  { logger }: ProviderWorker,
  { operation, subject, subjectId, intent }: ClaimedCall,
  answer: Answer,
): IntentAnswer | TransferAnswer | null {
  if (answer.status === 'UNAVAILABLE') {
    logger.warn({ operation, subject, subjectId }, 'the payment provider is unavailable');
    return null;
  }
  if (!('amount' in answer) || isSameMoney(answer.amount, intent.amount)) return answer;
  const { amount } = answer;
  logger.error({ subject, subjectId, amount, expected: intent.amount }, 'another amount was paid');
  return null;
}

function isSameMoney(one: Money, other: Money): boolean {
  return one.currency === other.currency && one.minorUnits === other.minorUnits;
}

function applyAnswer(
  work: Work<PublishedEvents>,
  call: ClaimedCall,
  answer: IntentAnswer | TransferAnswer,
  commissionBp: number,
): Promise<void> {
  // An answer has the form of its subject: a refund is asked for as a refund.
  switch (call.subject) {
    case 'REFUND':
      return applyToRefund(work, call, answer as TransferAnswer);
    case 'PAYOUT':
      return applyToPayout(work, call, answer as TransferAnswer);
    case 'PAYMENT':
      return applyToPayment(work, call, answer as IntentAnswer, commissionBp);
    case 'DEPOSIT':
      return applyToDeposit(work, call, answer as IntentAnswer);
  }
}
