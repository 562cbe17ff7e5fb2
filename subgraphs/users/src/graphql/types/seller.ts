import type { SellerResolvers } from '../schema.generated.ts';

export const Seller = {
  __resolveReference: async ({ id }, { profiles }) => ({
    id: String(id),
    profile: await profiles.sellers.load(String(id)),
  }),
  // A seller without a chosen name, or one whose profile was not provisioned yet.
  displayName: ({ profile }) => profile?.sellerName ?? profile?.username ?? 'A seller of this shop',
  owner: ({ id }, _, { profiles }) => profiles.byId.load(id),
} satisfies SellerResolvers;
