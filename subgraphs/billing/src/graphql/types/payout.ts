import type { PayoutResolvers } from '../schema.generated.ts';

export const Payout = {
  seller: ({ sellerId }) => ({ __typename: 'Seller', id: sellerId }),
  amount: (payout) => payout.money(),
} satisfies PayoutResolvers;
