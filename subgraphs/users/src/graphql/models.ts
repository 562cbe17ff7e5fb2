import type { Connection } from '@souk/platform/graphql/connection';
import type { Profile } from '../domain/profile.ts';
import type { SettingChange as Change } from '../domain/shop-setting.ts';
import type { CurrentSetting } from '../usecases/read-settings.ts';

// The values that resolvers return for types of the schema, under the names of those types.

export type User = Profile;
export type Seller = { readonly id: string; readonly profile: Profile | null };
export type UserConnection = Connection<Profile>;
export type Setting = CurrentSetting;
export type SettingChange = Change;
export type SettingChangeConnection = Connection<Change>;
