import type { SellerResolvers } from '../schema.generated.ts';

export const Seller = {
  earnings: ({ id }, _, { earnings }) => earnings.bySeller.load(id),
} satisfies SellerResolvers;
