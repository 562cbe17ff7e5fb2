import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import { NotFound } from '@souk/platform/kernel/refusals';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { Payout } from '../domain/payout.ts';
import type { PayoutOutcome } from '../domain/payout-state.ts';
import { MadeByProvider } from '../domain/refusals.ts';
import { lockPayout, movePayout } from '../persistence/move-payout.ts';
import { type PublishedEvents, publishPayoutPaid } from './publish.ts';

export type CompletePayout = {
  readonly payoutId: string;
  readonly outcome: PayoutOutcome;
  readonly idempotencyKey: string;
};

/**
 * An operator who has made a payout at the bank says how it ended, once per idempotency key. The money
 * of one that failed or was returned is due again. Throws Forbidden, NotFound, PayoutFinished,
 * IdempotencyKeyReused, and MadeByProvider for an end that the payment provider reports itself.
 */
export async function completePayout(
  work: Work<PublishedEvents>,
  actor: Actor,
  { idempotencyKey: key, ...input }: CompletePayout,
): Promise<{ payout: Payout; replayed: boolean }> {
  assertScope(actor, 'orders:admin');
  const call = { callerId: actor.id, operation: 'completePayout', key, input };
  const { replayed } = await idempotent(work, call, async () => {
    const payout = await lockPayout(work.em, input.payoutId);
    if (!payout) throw new NotFound('payout');
    if (payout.provider !== null && input.outcome !== 'RETURNED') throw new MadeByProvider();
    await endPayout(work, payout, input.outcome);
    return payout.id;
  });
  return { payout: await work.em.findOneOrFail(Payout, input.payoutId), replayed };
}

/** Moves a locked payout to its outcome, whoever reports it. Throws PayoutFinished when it has ended otherwise. */
export async function endPayout(
  work: Work<PublishedEvents>,
  payout: Payout,
  outcome: PayoutOutcome,
): Promise<void> {
  const { em, now } = work;
  const states = payout.statesTo(outcome);
  let moved = payout;
  for (const state of states) moved = await movePayout(em, moved, state, now);
  if (states.at(-1) === 'PAID') publishPayoutPaid(work, moved);
}
