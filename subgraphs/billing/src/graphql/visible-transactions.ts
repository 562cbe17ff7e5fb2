import type { Reader } from '@souk/platform/messaging/work';
import DataLoader from 'dataloader';
import { Transaction } from '../domain/transaction.ts';
import { possibleIds } from '../persistence/possible.ts';
import { type Loader, loaderOf } from './loader.ts';
import type { VisibleAccounts } from './visible-accounts.ts';

export type VisibleTransactions = {
  /** Who sees an account sees what moved on it. */
  readonly byId: Loader<Transaction>;
  /** Oldest first. Ask only for payments that the viewer may see. */
  readonly byPayment: DataLoader<string, Transaction[]>;
};

export function visibleTransactions(read: Reader, accounts: VisibleAccounts): VisibleTransactions {
  const byId = loaderOf(read, Transaction, { key: 'id', visible: {}, possible: possibleIds });
  return {
    byId: new DataLoader((ids) =>
      Promise.all(
        ids.map(async (id) => {
          const transaction = await byId.load(id);
          const account = transaction && (await accounts.byId.load(transaction.accountId));
          return account ? transaction : null;
        }),
      ),
    ),
    byPayment: new DataLoader(async (paymentIds) => {
      const where = { paymentId: { $in: [...paymentIds] } };
      const found = await read.find(Transaction, where, { orderBy: { accountVersion: 'asc' } });
      const byPayment = Map.groupBy(found, ({ paymentId }) => paymentId);
      return paymentIds.map((id) => byPayment.get(id) ?? []);
    }),
  };
}
