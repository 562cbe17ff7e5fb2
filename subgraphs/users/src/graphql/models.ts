import type { Connection } from '@souk/platform/graphql/connection';
import type { Profile } from '../domain/profile.ts';

// The values that resolvers return for types of the schema, under the names of those types.

export type User = Profile;
export type Seller = { readonly id: string; readonly profile: Profile | null };
export type UserConnection = Connection<Profile>;
