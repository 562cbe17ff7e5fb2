import type { FilterQuery } from '@mikro-orm/postgresql';
import type { Viewer } from '@souk/auth/viewer';
import type { Reader } from '@souk/platform/messaging/work';
import { Account } from '../domain/account.ts';
import { possibleIds, possibleTexts } from '../persistence/possible.ts';
import { type Loader, loaderOf } from './loader.ts';

/** The accounts that the viewer may see. No resolver has another way to one. */
export type VisibleAccounts = {
  readonly byId: Loader<Account>;
  readonly byUser: Loader<Account>;
};

/** Everybody sees their own account, an operator all. */
export function accountsOf(viewer: Viewer | null): FilterQuery<Account> {
  if (!viewer) return { id: { $in: [] } };
  return mayActForOthers(viewer) ? {} : { userId: viewer.id };
}

export function mayActForOthers({ scopes }: Viewer): boolean {
  return scopes.includes('orders:admin');
}

export function visibleAccounts(read: Reader, viewer: Viewer | null): VisibleAccounts {
  const visible = accountsOf(viewer);
  return {
    byId: loaderOf(read, Account, { key: 'id', visible, possible: possibleIds }),
    byUser: loaderOf(read, Account, { key: 'userId', visible, possible: possibleTexts }),
  };
}
