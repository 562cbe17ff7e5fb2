import type { Work } from '@souk/platform/messaging/work';
import type { Payout } from '../domain/payout.ts';
import {
  awaitFinalState,
  type ClaimedCall,
  finishSubject,
  lockSubject,
  postponeCall,
} from '../persistence/claim-calls.ts';
import { lockPayout, movePayout } from '../persistence/move-payout.ts';
import type { TransferAnswer } from './apply-to-refund.ts';
import { endPayout } from './complete-payout.ts';
import type { PublishedEvents } from './publish.ts';

/**
 * Applies what the provider says of a payout, once. The money of one that failed, or that the provider
 * refuses for good, is due again.
 */
export async function applyToPayout(
  work: Work<PublishedEvents>,
  call: ClaimedCall,
  answer: TransferAnswer,
): Promise<void> {
  const { em, now } = work;
  // The payout first, as an operator does.
  const payout = await lockPayout(em, call.subjectId);
  await lockSubject(em, call.subjectId);
  if (!payout || !isOpen(payout)) return finishSubject(em, call.subjectId, now);
  if (answer.status === 'UNKNOWN') return postponeCall(em, call, now);
  if (answer.status === 'PENDING') {
    if (payout.state === 'REQUESTED') await movePayout(em, payout, 'SENT', now);
    return awaitFinalState(em, call, now);
  }
  await endPayout(work, payout, answer.status === 'SUCCEEDED' ? 'PAID' : 'FAILED');
  if (answer.status !== 'SUCCEEDED') work.log('a payout failed', { payoutId: payout.id });
  await finishSubject(em, payout.id, now);
}

function isOpen({ state }: Payout): boolean {
  return state === 'REQUESTED' || state === 'SENT';
}
