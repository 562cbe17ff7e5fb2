import { type Loader, newLoader } from '@souk/platform/graphql/loader';
import type { Reader } from '@souk/platform/messaging/work';
import { isUuid } from '@souk/platform/runtime/id';
import { Deposit } from '../domain/deposit.ts';
import type { VisibleAccounts } from './visible-accounts.ts';

/** The deposits into the accounts that the viewer may see. */
export type VisibleDeposits = { readonly byId: Loader<Deposit> };

export function visibleDeposits(read: Reader, accounts: VisibleAccounts): VisibleDeposits {
  return {
    byId: newLoader({
      keyOf: ({ id }) => id,
      isKey: isUuid,
      find: async (ids) => {
        const found = await read.find(Deposit, { id: { $in: ids } });
        const owners = await Promise.all(
          found.map(({ accountId }) => accounts.byId.load(accountId)),
        );
        return found.filter((_, index) => owners[index]);
      },
    }),
  };
}
