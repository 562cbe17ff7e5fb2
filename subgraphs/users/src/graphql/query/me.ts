import type { QueryResolvers } from '../schema.generated.ts';

export const me: QueryResolvers['me'] = (_, __, { viewer, profiles }) =>
  viewer ? profiles.visible.load(viewer.id) : null;
