import { type Actor, assertScope } from '@souk/platform/kernel/actor';
import type { Work } from '@souk/platform/messaging/work';
import { shareOf } from '../domain/figures.ts';
import { countCustomers } from '../persistence/sales.ts';
import type { PublishedEvents } from './publish.ts';
import { visibleSeller } from './visible-seller.ts';

/** A half-open range of time, and whose figures are requested; null: all that the actor may see. */
export type OfSeller = {
  readonly from: Date;
  readonly to: Date;
  readonly sellerId: string | null;
};

export type CustomerSummary = {
  readonly timeZone: string;
  readonly active: number;
  readonly new: number;
  readonly repeat: number;
  readonly repeatShare: string | null;
};

/** Counts the customers in a range of whole days, of whom the actor may see. Throws Forbidden. */
export async function customerSummary(
  { em }: Work<PublishedEvents>,
  actor: Actor,
  { from, to, sellerId }: OfSeller,
  timeZone: string,
): Promise<CustomerSummary> {
  assertScope(actor, 'analytics:read');
  const visible = visibleSeller(actor, sellerId);
  const range = { from, to, by: 'DAY' } as const;
  const counted = visible
    ? await countCustomers(em, range, visible.sellerId, timeZone)
    : { active: 0, new: 0 };
  const repeat = counted.active - counted.new;
  return { timeZone, ...counted, repeat, repeatShare: shareOf(repeat, counted.active) };
}
