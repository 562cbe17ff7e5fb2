import type { FilterQuery } from '@mikro-orm/postgresql';
import { pageOf } from '@souk/platform/connection';
import { Profile } from '../../domain/profile.ts';
import type { QueryResolvers, UserFilter } from '../schema.generated.ts';

export const users: QueryResolvers['users'] = (_, { filter, ...page }, { read }) =>
  pageOf(read, Profile, conditionOf(filter ?? {}), { createdAt: 'desc', id: 'desc' }, page);

function conditionOf({ search, role }: UserFilter): FilterQuery<Profile> {
  const conditions: FilterQuery<Profile>[] = [];
  if (role) conditions.push({ roles: { $contains: [role.toLowerCase()] } });
  if (search) {
    const $ilike = `%${search.replace(/[\\%_\0]/g, '')}%`;
    conditions.push({ $or: [{ username: { $ilike } }, { email: { $ilike } }] });
  }
  return { $and: conditions };
}
