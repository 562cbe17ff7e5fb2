import type { QueryResolvers } from '../schema.generated.ts';

export const user: QueryResolvers['user'] = (_, { id }, { profiles }) => profiles.byId.load(id);
