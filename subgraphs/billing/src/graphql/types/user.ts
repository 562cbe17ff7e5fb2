import type { UserResolvers } from '../schema.generated.ts';

export const User = {
  account: ({ id }, _, { accounts }) => accounts.byUser.load(id),
} satisfies UserResolvers;
