import { forbidden } from '@souk/auth/errors';
import { hasScope } from '@souk/platform/kernel/actor';
import type { QueryResolvers } from '../schema.generated.ts';

/** Refused for another user than the viewer, whoever exists, so that no id can be tried out. */
export const userExists: QueryResolvers['userExists'] = async (_, { id }, { viewer, profiles }) => {
  const isAllowed = viewer !== null && (viewer.id === id || hasScope(viewer, 'users:read'));
  if (!isAllowed) throw forbidden();
  return (await profiles.byId.load(id)) !== null;
};
