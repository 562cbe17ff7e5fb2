import type { UserResolvers } from '../schema.generated.ts';

export const User: UserResolvers = {
  account: ({ id }, _, { accounts }) => accounts.byUser.load(id),
};
