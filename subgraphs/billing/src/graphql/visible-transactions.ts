import {
  type ListLoader,
  type Loader,
  newListLoader,
  newLoader,
} from '@souk/platform/graphql/loader';
import type { Reader } from '@souk/platform/messaging/work';
import { isUuid } from '@souk/platform/runtime/id';
import { Transaction } from '../domain/transaction.ts';
import type { VisibleAccounts } from './visible-accounts.ts';

export type VisibleTransactions = {
  /** The transactions of the accounts that the viewer may see. */
  readonly byId: Loader<Transaction>;
  /** Oldest first. Load only payments that the viewer may see. */
  readonly byPayment: ListLoader<Transaction>;
};

export function visibleTransactions(read: Reader, accounts: VisibleAccounts): VisibleTransactions {
  return {
    byId: newLoader({
      keyOf: ({ id }) => id,
      isKey: isUuid,
      find: async (ids) => {
        const found = await read.find(Transaction, { id: { $in: ids } });
        const owners = await Promise.all(
          found.map(({ accountId }) => accountId && accounts.byId.load(accountId)),
        );
        return found.filter((_, index) => owners[index]);
      },
    }),
    byPayment: newListLoader({
      keyOf: ({ paymentId }) => paymentId,
      find: (paymentIds) => {
        // Those of a card change no account: they are the shop's own bookkeeping.
        const where = { paymentId: { $in: paymentIds }, accountId: { $ne: null } };
        return read.find(Transaction, where, { orderBy: { accountVersion: 'asc' } });
      },
    }),
  };
}
