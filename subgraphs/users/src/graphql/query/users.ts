import type { FilterQuery } from '@mikro-orm/postgresql';
import { containing } from '@souk/platform/database/folded-text';
import { pageOf } from '@souk/platform/graphql/connection';
import { text, validArguments } from '@souk/platform/graphql/validation';
import { z } from 'zod';
import { Profile } from '../../domain/profile.ts';
import type { QueryResolvers, UserFilter } from '../schema.generated.ts';

export const users: QueryResolvers['users'] = (_, { filter, ...page }, { read }) =>
  pageOf(read, Profile, conditionOf(filter ?? {}), { createdAt: 'desc', id: 'desc' }, page);

/** Bounds of a search. */
const bounds = z.object({ search: text(100) });

function conditionOf({ search, role }: UserFilter): FilterQuery<Profile> {
  const conditions: FilterQuery<Profile>[] = [];
  if (role) conditions.push({ roles: { $contains: [role.toLowerCase()] } });
  if (search) conditions.push(containing(validArguments(bounds, { search }).search));
  return { $and: conditions };
}
