import type { PageRequest } from '../../../page.ts';
import {
  SellBoardDocument,
  type SellBoardQuery,
  SellEarningsDocument,
  type SellEarningsQuery,
  SellSalesTodayDocument,
  type SellSalesTodayQuery,
} from './board.generated.ts';

/** From this number of free units on, a product is not about to run out. */
const enough = 6;

type Earnings = NonNullable<
  NonNullable<NonNullable<SellEarningsQuery['me']>['seller']>['earnings']
>;

export type BoardData = {
  readonly viewerId: string;
  /** The orders that wait for a parcel of the seller, latest first. */
  readonly toShip: readonly SellBoardQuery['toShip']['edges'][number]['node'][];
  /** Whether there may be more orders than those. */
  readonly hasMore: boolean;
  readonly runningOut: readonly SellBoardQuery['lowest']['edges'][number]['node'][];
  readonly drafts: SellBoardQuery['drafts'];
  /** Null while the figures cannot be read. */
  readonly sales: SellSalesTodayQuery['salesSummary']['totals'] | null;
  /** Null while the ledger cannot be read. */
  readonly earnings: Earnings | null;
};

/** Loads what a seller has to do. Figures of other services are left out while these do not answer. */
export async function loadBoard({ ask, viewer, now }: PageRequest): Promise<BoardData> {
  const viewerId = viewer?.id ?? '';
  const from = now.toISOString();
  // The day that contains this moment.
  const to = new Date(now.getTime() + 1).toISOString();
  const [board, sales, earnings] = await Promise.all([
    ask(SellBoardDocument, { sellerId: viewerId }),
    ask(SellSalesTodayDocument, { from, to }).catch(() => null),
    ask(SellEarningsDocument, {}).catch(() => null),
  ]);
  const orders = board.toShip.edges.map(({ node }) => node);
  return {
    viewerId,
    toShip: orders.filter(({ parcels }) => ownPending(parcels, viewerId).length > 0),
    hasMore: board.toShip.totalCount > orders.length,
    runningOut: board.lowest.edges
      .map(({ node }) => node)
      .filter(({ stock }) => stock.available < enough),
    drafts: board.drafts,
    sales: sales?.salesSummary.totals ?? null,
    earnings: earnings?.me?.seller?.earnings ?? null,
  };
}

/** The parcels of a seller that have not left. */
export function ownPending(parcels: BoardData['toShip'][number]['parcels'], sellerId: string) {
  return parcels.filter(({ status, seller }) => status === 'PENDING' && seller.id === sellerId);
}
