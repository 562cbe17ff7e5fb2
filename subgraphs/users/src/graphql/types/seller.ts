import type { SellerResolvers } from '../schema.generated.ts';

export const Seller: SellerResolvers = {
  __resolveReference: async ({ id }, { profiles }) => ({
    id: String(id),
    profile: await profiles.sellers.load(String(id)),
  }),
  // Whoever sells without having said how to be called, or before anybody heard of them.
  displayName: ({ profile }) => profile?.sellerName ?? profile?.username ?? 'A seller of this shop',
  owner: ({ id }, _, { profiles }) => profiles.visible.load(id),
};
