import { pageOf } from '@souk/platform/graphql/connection';
import { isOperator } from '../../domain/operator.ts';
import { Payout } from '../../domain/payout.ts';
import type { QueryResolvers } from '../schema.generated.ts';

/** The gateway refuses all but operators; a caller who reaches the subgraph otherwise sees none. */
export const payouts: QueryResolvers['payouts'] = (_, { state, ...page }, { read, viewer }) => {
  const isVisible = viewer !== null && isOperator(viewer);
  const where = isVisible ? { ...(state && { state }) } : { id: { $in: [] } };
  return pageOf(read, Payout, where, { requestedAt: 'asc', id: 'asc' }, page);
};
