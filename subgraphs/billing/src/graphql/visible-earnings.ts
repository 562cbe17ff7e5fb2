import type { FilterQuery, InferEntity } from '@mikro-orm/postgresql';
import type { Viewer } from '@souk/auth/viewer';
import {
  type ListLoader,
  type Loader,
  newListLoader,
  newLoader,
} from '@souk/platform/graphql/loader';
import type { Reader } from '@souk/platform/messaging/work';
import { isOperator } from '../domain/operator.ts';
import { PaymentShare } from '../domain/payment-share.ts';
import { SellerEarnings } from '../domain/seller-earnings.ts';
import { RefundLineRow } from '../persistence/refund-line.ts';

/** The earnings that the viewer may see: a seller those of its own, an operator all. */
export type VisibleEarnings = {
  readonly bySeller: Loader<SellerEarnings>;
  readonly byParcel: Loader<PaymentShare>;
  /** Units that were refunded, by payment. Load only payments of which the viewer may see a share. */
  readonly refundLines: ListLoader<InferEntity<typeof RefundLineRow>>;
};

export function visibleEarnings(read: Reader, viewer: Viewer | null): VisibleEarnings {
  const seesAll = viewer !== null && isOperator(viewer);
  const visible: FilterQuery<PaymentShare> = seesAll ? {} : { sellerId: viewer?.id ?? '' };
  return {
    bySeller: newLoader({
      keyOf: ({ sellerId }) => sellerId,
      find: async (sellerIds) => {
        const own = sellerIds.filter((id) => seesAll || id === viewer?.id);
        const found = await read.find(SellerEarnings, { sellerId: { $in: own } });
        const missing = own.filter((id) => !found.some(({ sellerId }) => sellerId === id));
        return [...found, ...missing.map(SellerEarnings.none)];
      },
    }),
    byParcel: newLoader({
      keyOf: ({ parcelId }) => parcelId,
      find: (parcelIds) =>
        read.find(PaymentShare, { $and: [{ parcelId: { $in: parcelIds } }, visible] }),
    }),
    refundLines: newListLoader({
      keyOf: ({ paymentId }) => paymentId,
      find: (paymentIds) => read.find(RefundLineRow, { paymentId: { $in: paymentIds } }),
    }),
  };
}
