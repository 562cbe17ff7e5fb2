import type { QueryResolvers } from '../schema.generated.ts';

export const account: QueryResolvers['account'] = (_, { userId }, { viewer, accounts }) => {
  const owner = userId ?? viewer?.id;
  return owner ? accounts.byUser.load(owner) : null;
};
