import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import type { Money } from '@souk/platform/kernel/money';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { Payout } from '../domain/payout.ts';
import { NothingDue, PayoutInProgress } from '../domain/refusals.ts';
import { SellerEarnings } from '../domain/seller-earnings.ts';
import { queueCalls } from '../persistence/claim-calls.ts';
import { insertPayout, lockPayee } from '../persistence/move-payout.ts';
import type { PublishedEvents } from './publish.ts';

export type RequestPayout = {
  /** Null or undefined requests all that is due. */
  readonly amount?: Money | null | undefined;
  readonly idempotencyKey: string;
};

export type PayoutPolicy = {
  readonly currency: string;
  /** The name of the payment provider that makes payouts; null when operators make them at the bank. */
  readonly provider: string | null;
};

/**
 * Requests a payout of a seller's own due earnings, once per idempotency key. A seller has at most one
 * that is not finished. The payment provider, where there is one, is called after the commit. Throws Forbidden, PayoutInProgress, NothingDue and IdempotencyKeyReused.
 */
export async function requestPayout(
  work: Work<PublishedEvents>,
  actor: Actor,
  { idempotencyKey: key, ...input }: RequestPayout,
  { currency, provider }: PayoutPolicy,
): Promise<{ payout: Payout; replayed: boolean }> {
  assertScope(actor, 'orders:fulfil');
  const { em, now } = work;
  const sellerId = actor.id;
  const call = { callerId: sellerId, operation: 'requestPayout', key, input };
  const { response: id, replayed } = await idempotent(work, call, async () => {
    await lockPayee(em, sellerId);
    const open = await em.findOne(Payout, { sellerId, state: { $in: ['REQUESTED', 'SENT'] } });
    if (open) throw new PayoutInProgress(open.id);
    const due = (await em.findOne(SellerEarnings, { sellerId }))?.due ?? 0;
    const minorUnits = input.amount?.minorUnits ?? due;
    const payout =
      minorUnits > 0 && (await insertPayout(em, sellerId, { currency, minorUnits }, provider, now));
    if (!payout) throw new NothingDue({ currency, minorUnits: due });
    const about = { subject: 'PAYOUT', subjectId: payout.id, now } as const;
    if (provider !== null) await queueCalls(em, { operations: ['PAYOUT', 'READ'], ...about });
    return payout.id;
  });
  return { payout: await em.findOneOrFail(Payout, id), replayed };
}
