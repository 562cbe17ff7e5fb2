import type { Money } from '@souk/platform/kernel/money';
import type { Transact } from '@souk/platform/messaging/work';
import { crashPoint } from '@souk/platform/runtime/crash-point';
import type { Logger } from '@souk/platform/runtime/logger';
import type { ProviderUnavailable } from '../domain/provider-state.ts';
import { type ClaimedCall, claimCalls, postponeCall } from '../persistence/provider-calls.ts';
import type { PaymentProvider } from '../providers/payment-provider.ts';
import { applyToDeposit, type IntentAnswer } from './apply-to-deposit.ts';
import type { PublishedEvents } from './publish.ts';

export type ProviderWorker = {
  readonly transact: Transact<PublishedEvents>;
  readonly provider: PaymentProvider;
  readonly logger: Pick<Logger, 'error' | 'warn'>;
};

/**
 * Makes the calls to the provider that are due, until none is. A call is claimed in one transaction,
 * made outside of any, and its answer applied in another one: a crash between them repeats the call
 * under the same id. Calls that another process has claimed are left to it.
 */
export async function runProviderCalls(worker: ProviderWorker): Promise<void> {
  for (;;) {
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
    const sound = soundAnswer(worker, call, answer);
    await worker.transact((work) => {
      crashPoint('billing/provider/before-apply');
      return sound ? applyToDeposit(work, call, sound) : postponeCall(work.em, call, work.now);
    });
  } catch (err) {
    // The others go on; this one is made again when its claim is over.
    worker.logger.error({ err, operation, subject, subjectId }, 'a call to the provider failed');
  }
}

async function answerTo(
  provider: PaymentProvider,
  { operation, attempts, subjectId, intent }: ClaimedCall,
): Promise<IntentAnswer | ProviderUnavailable> {
  if (operation === 'READ') return provider.read('intent', subjectId);
  // A provider forgets its idempotency keys, but not its intents: so a repeated create reads first.
  const known = attempts > 1 ? await provider.read('intent', subjectId) : null;
  return known && known.status !== 'UNKNOWN' ? known : provider.createIntent(intent);
}

/**
 * Returns an answer that may be applied; null for none. An intent of another amount is not ours: it
 * changes nothing, and a person has to look at it.
 */
function soundAnswer(
  { logger }: ProviderWorker,
  { operation, subject, subjectId, intent }: ClaimedCall,
  answer: IntentAnswer | ProviderUnavailable,
): IntentAnswer | null {
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
