import type { PageRequest } from '../../../page.ts';
import { SellEarningsDocument, type SellEarningsQuery } from './earnings.generated.ts';

const pageSize = 20;

type Seller = NonNullable<NonNullable<SellEarningsQuery['me']>['seller']>;

export type EarningsData = {
  readonly earnings: NonNullable<Seller['earnings']>;
  /** Whether the page follows a request for a payout. */
  readonly isRequested: boolean;
  /** The idempotency key of the form. */
  readonly key: string;
};

/** Loads the viewer's earnings, with a page of their changes and of the payouts; null for a person who sells nothing. */
export async function loadEarnings({ ask, url }: PageRequest): Promise<EarningsData | null> {
  const { searchParams } = url;
  const [after, payoutsAfter] = [searchParams.get('after'), searchParams.get('payouts')];
  const { me } = await ask(SellEarningsDocument, {
    first: pageSize,
    ...(after && { after }),
    ...(payoutsAfter && { payoutsAfter }),
  });
  const earnings = me?.seller?.earnings;
  if (!earnings) return null;
  return { earnings, isRequested: searchParams.has('requested'), key: crypto.randomUUID() };
}
