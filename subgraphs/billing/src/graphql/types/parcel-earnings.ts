import type { ParcelEarningsResolvers } from '../schema.generated.ts';

export const ParcelEarnings = {
  amount: (share) => share.money(share.amount),
  refunded: (share) => share.money(share.refunded),
  commission: (share) => share.money(share.commissionKept()),
  net: (share) => share.money(share.net()),
  state: (share) => share.state(),
} satisfies ParcelEarningsResolvers;
