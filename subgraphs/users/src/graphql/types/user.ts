import type { Role, UserResolvers } from '../schema.generated.ts';

const known: readonly string[] = ['customer', 'seller', 'courier', 'analyst', 'operator', 'admin'];

export const User = {
  __resolveReference: ({ id }, { profiles }) => profiles.byId.load(String(id)),
  roles: ({ roles }) =>
    roles.filter((role) => known.includes(role)).map((role) => role.toUpperCase() as Role),
  addresses: ({ addresses }) => [...addresses],
  seller: (profile) => (profile.sellerName === null ? null : { id: profile.id, profile }),
} satisfies UserResolvers;
