import type { Work } from '@souk/platform/messaging/work';
import type {
  ProviderRefusal,
  TransferState,
  UnknownToProvider,
} from '../domain/provider-state.ts';
import { endCardRefund } from '../persistence/card-attempts.ts';
import {
  awaitFinalState,
  type ClaimedCall,
  finishSubject,
  lockSubject,
  postponeCall,
} from '../persistence/claim-calls.ts';
import type { PublishedEvents } from './publish.ts';
import { publishProgress } from './publish-progress.ts';

export type TransferAnswer = TransferState | ProviderRefusal | UnknownToProvider;

/**
 * Applies what the provider says of a refund to a card, once, and publishes how it ended. The money of one that failed
 * stays in REFUND_CLEARING, until an operator makes it again.
 */
export async function applyToRefund(
  work: Work<PublishedEvents>,
  call: ClaimedCall,
  answer: TransferAnswer,
): Promise<void> {
  const { em, now } = work;
  const { subjectId: id } = call;
  await lockSubject(em, id);
  if (answer.status === 'UNKNOWN') return postponeCall(em, call, now);
  if (answer.status === 'PENDING') return awaitFinalState(em, call, now);
  const state = answer.status === 'SUCCEEDED' ? 'SUCCEEDED' : 'FAILED';
  const ended = await endCardRefund(em, id, state, now);
  if (ended && state === 'FAILED') work.log('a refund to a card failed', { refundId: id });
  if (ended) await publishProgress(work, ended);
  await finishSubject(em, id, now);
}
