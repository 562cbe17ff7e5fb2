import type { PageRequest } from '../../page.ts';
import { mayAdminister } from '../operate/may-administer.ts';
import { PlugDocument, type PlugQuery, TourDocument, type TourQuery } from './tour.generated.ts';

export type TourData = {
  readonly newest: TourQuery['latest']['edges'][number]['node'] | null;
  /** How many checkouts have not ended. */
  readonly open: number;
  /** The fault of billing; null for who may not see settings. */
  readonly plug: PlugQuery['setting'] | null;
};

/** Loads the newest order, what is under way, and whether billing is unplugged. */
export async function loadTour({ ask, viewer }: PageRequest): Promise<TourData> {
  const maySeePlug = viewer !== null && mayAdminister(viewer);
  const [{ latest, open }, plug] = await Promise.all([
    ask(TourDocument, {}),
    maySeePlug ? ask(PlugDocument, {}) : null,
  ]);
  const newest = latest.edges[0]?.node ?? null;
  return { newest, open: open.totalCount, plug: plug?.setting ?? null };
}
