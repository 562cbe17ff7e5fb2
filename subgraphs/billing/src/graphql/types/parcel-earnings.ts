import { linesByProduct } from '../payment-refunds.ts';
import type { ParcelEarningsResolvers } from '../schema.generated.ts';

export const ParcelEarnings = {
  amount: (share) => share.money(share.amount),
  refunded: (share) => share.money(share.refunded),
  refundedLines: async ({ paymentId, parcelId, currency }, _, { earnings }) => {
    const lines = await earnings.refundLines.load(paymentId);
    const own = linesByProduct(lines.filter((line) => line.parcelId === parcelId));
    return own.map((line) => ({ ...line, currency }));
  },
  commission: (share) => share.money(share.commissionKept()),
  net: (share) => share.money(share.net()),
  state: (share) => share.state(),
} satisfies ParcelEarningsResolvers;
