import type { Work } from '@souk/platform/messaging/work';
import { depositEnding } from '../domain/deposit.ts';
import type { IntentState, ProviderRefusal, UnknownToProvider } from '../domain/provider-state.ts';
import {
  awaitFinalState,
  type ClaimedCall,
  finishSubject,
  lockSubject,
  postponeCall,
} from '../persistence/claim-calls.ts';
import {
  creditDeposit,
  failDeposit,
  lockDeposit,
  storeIntent,
} from '../persistence/credit-deposit.ts';
import { type PublishedEvents, publishBalance } from './publish.ts';

export type IntentAnswer = IntentState | ProviderRefusal | UnknownToProvider;

/**
 * Applies what the provider says of a deposit's intent, whichever call or callback was the reason to
 * ask. What has ended stays as it is.
 */
export async function applyToDeposit(
  work: Work<PublishedEvents>,
  call: ClaimedCall,
  answer: IntentAnswer,
): Promise<void> {
  const { em, now } = work;
  const deposit = await lockDeposit(em, call.subjectId);
  await lockSubject(em, call.subjectId);
  if (deposit.status !== 'PENDING') return finishSubject(em, deposit.id, now);
  if (answer.status === 'REFUSED') {
    await failDeposit(em, deposit.id, 'REFUSED', now);
    work.log('deposit refused by the provider', { depositId: deposit.id, code: answer.code });
    return finishSubject(em, deposit.id, now);
  }
  // The create did not arrive, or not yet: its own call is repeated until it is answered.
  if (answer.status === 'UNKNOWN') return postponeCall(em, call, now);
  return applyState(work, call, answer);
}

async function applyState(
  work: Work<PublishedEvents>,
  call: ClaimedCall,
  state: IntentState,
): Promise<void> {
  const { em, now } = work;
  const { subjectId: id } = call;
  const ending = depositEnding(state.status);
  if (!ending) {
    await storeIntent(em, id, state);
    return awaitFinalState(em, call, now);
  }
  if (ending.status === 'SUCCEEDED') {
    const account = await creditDeposit(em, id, now);
    if (account) publishBalance(work, account);
  } else await failDeposit(em, id, ending.reason, now);
  await finishSubject(em, id, now);
}
