import type { Want } from '../../browser/live/want.ts';
import { SellerOrdersChangesDocument } from './board/board.generated.ts';

/** The changes of all orders with goods of a seller. */
export const sellerOrdersWant = (sellerId: string): Want => ({
  key: `seller-orders:${sellerId}`,
  query: SellerOrdersChangesDocument,
  variables: {},
  field: 'sellerOrdersChanged',
});
