import type { QueryResolvers } from '../schema.generated.ts';

export const deposit: QueryResolvers['deposit'] = (_, { id }, { deposits }) =>
  deposits.byId.load(id);
