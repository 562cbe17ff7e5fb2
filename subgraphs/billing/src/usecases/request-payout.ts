import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import type { Money } from '@souk/platform/kernel/money';
import { idempotent } from '@souk/platform/messaging/idempotency';
import type { Work } from '@souk/platform/messaging/work';
import { Payout } from '../domain/payout.ts';
import { NothingDue, PayoutInProgress } from '../domain/refusals.ts';
import { SellerEarnings } from '../domain/seller-earnings.ts';
import { insertPayout, lockPayee } from '../persistence/move-payout.ts';
import type { PublishedEvents } from './publish.ts';

export type RequestPayout = {
  /** Null or undefined requests all that is due. */
  readonly amount?: Money | null | undefined;
  readonly idempotencyKey: string;
};

/**
 * Requests a payout of a seller's own due earnings, once per idempotency key. A seller has at most one
 * that is not finished. Throws Forbidden, PayoutInProgress, NothingDue and IdempotencyKeyReused.
 */
export async function requestPayout(
  work: Work<PublishedEvents>,
  actor: Actor,
  { idempotencyKey: key, ...input }: RequestPayout,
  currency: string,
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
      minorUnits > 0 && (await insertPayout(em, sellerId, { currency, minorUnits }, now));
    if (!payout) throw new NothingDue({ currency, minorUnits: due });
    return payout.id;
  });
  return { payout: await em.findOneOrFail(Payout, id), replayed };
}
