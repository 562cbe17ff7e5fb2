import type { FilterQuery } from '@mikro-orm/postgresql';
import { pageOf } from '@souk/platform/graphql/connection';
import { likePattern } from '@souk/platform/graphql/like-pattern';
import { lookup } from '@souk/platform/graphql/validation';
import { Profile } from '../../domain/profile.ts';
import type { QueryResolvers, UserFilter } from '../schema.generated.ts';

export const users: QueryResolvers['users'] = (_, { filter, ...page }, { read }) =>
  pageOf(read, Profile, conditionOf(filter ?? {}), { createdAt: 'desc', id: 'desc' }, page);

const searched = ['username', 'email', 'firstName', 'lastName'];

function conditionOf({ search, role }: UserFilter): FilterQuery<Profile> {
  const conditions: FilterQuery<Profile>[] = [];
  if (role) conditions.push({ roles: { $contains: [role.toLowerCase()] } });
  if (search) {
    const $ilike = likePattern(lookup.parse(search));
    conditions.push({ $or: searched.map((field) => ({ [field]: { $ilike } })) });
  }
  return { $and: conditions };
}
