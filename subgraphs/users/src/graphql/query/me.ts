import type { QueryResolvers } from '../schema.generated.ts';

export const me: QueryResolvers['me'] = (_, __, { viewer, profiles }) =>
  viewer ? profiles.byId.load(viewer.id) : null;
