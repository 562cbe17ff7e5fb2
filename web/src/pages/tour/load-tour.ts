import type { PageRequest } from '../../page.ts';
import { mayAdminister } from '../operate/may-administer.ts';
import {
  BillingFaultDocument,
  type BillingFaultQuery,
  TourDocument,
  type TourQuery,
} from './tour.generated.ts';

export type TourData = {
  readonly newest: TourQuery['latest']['edges'][number]['node'] | null;
  /** How many checkouts have not ended. */
  readonly open: number;
  /** The fault of billing; null for who may not see settings. */
  readonly billingFault: BillingFaultQuery['setting'] | null;
};

/** Loads the newest order, what is under way, and whether billing is stopped. */
export async function loadTour({ ask, viewer }: PageRequest): Promise<TourData> {
  const maySeeBilling = viewer !== null && mayAdminister(viewer);
  const [{ latest, open }, fault] = await Promise.all([
    ask(TourDocument, {}),
    maySeeBilling ? ask(BillingFaultDocument, {}) : null,
  ]);
  const newest = latest.edges[0]?.node ?? null;
  return { newest, open: open.totalCount, billingFault: fault?.setting ?? null };
}
