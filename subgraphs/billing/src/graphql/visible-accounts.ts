import type { FilterQuery } from '@mikro-orm/postgresql';
import type { Viewer } from '@souk/auth/viewer';
import { type Loader, newLoader } from '@souk/platform/graphql/loader';
import type { Reader } from '@souk/platform/messaging/work';
import { isUuid } from '@souk/platform/runtime/id';
import { Account } from '../domain/account.ts';
import { isOperator } from '../domain/operator.ts';

/** The accounts that the viewer may see, by id and by user. Resolvers load accounts only here. */
export type VisibleAccounts = {
  readonly byId: Loader<Account>;
  readonly byUser: Loader<Account>;
};

/** Loads somebody else's account as null, like one that does not exist. */
export function visibleAccounts(read: Reader, viewer: Viewer | null): VisibleAccounts {
  const visible = visibleTo(viewer);
  return {
    byId: newLoader({
      keyOf: ({ id }) => id,
      isKey: isUuid,
      find: (ids) => read.find(Account, { $and: [{ id: { $in: ids } }, visible] }),
    }),
    byUser: newLoader({
      keyOf: ({ userId }) => userId,
      find: (userIds) => read.find(Account, { $and: [{ userId: { $in: userIds } }, visible] }),
    }),
  };
}

/** The rule of Account.isVisibleTo, for a query. */
function visibleTo(viewer: Viewer | null): FilterQuery<Account> {
  if (!viewer) return { id: { $in: [] } };
  return isOperator(viewer) ? {} : { userId: viewer.id };
}
