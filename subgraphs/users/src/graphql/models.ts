import type { Connection } from '@souk/platform/graphql/connection';
import type { Profile } from '../domain/profile.ts';

// What stands for the types of the schema in the resolvers, under their names.

export type User = Profile;
export type Seller = { readonly id: string; readonly profile: Profile | null };
export type UserConnection = Connection<Profile>;
