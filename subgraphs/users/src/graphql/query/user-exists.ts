import type { QueryResolvers } from '../schema.generated.ts';

export const userExists: QueryResolvers['userExists'] = async (_, { id }, { profiles }) =>
  (await profiles.byId.load(id)) !== null;
