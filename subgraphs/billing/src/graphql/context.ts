import type { Money } from '@souk/platform/kernel/money';
import type { Request } from '@souk/platform/service/subgraph';
import type { PublishedEvents } from '../usecases/publish.ts';
import { type VisibleAccounts, visibleAccounts } from './visible-accounts.ts';
import { type VisiblePayments, visiblePayments } from './visible-payments.ts';
import { type VisibleTransactions, visibleTransactions } from './visible-transactions.ts';

/** What the resolvers of one request share: the viewer, loaders of what it may see, `transact`. */
export type Context = Pick<Request<PublishedEvents>, 'viewer' | 'read' | 'transact'> & {
  readonly accounts: VisibleAccounts;
  readonly payments: VisiblePayments;
  readonly transactions: VisibleTransactions;
  /** What the shop gives to a new account, in the shop's one currency. */
  readonly openingBalance: Money;
};

export function contextFor(openingBalance: Money) {
  return ({ viewer, read, transact }: Request<PublishedEvents>): Context => {
    const accounts = visibleAccounts(read, viewer);
    return {
      viewer,
      read,
      transact,
      accounts,
      payments: visiblePayments(read, viewer),
      transactions: visibleTransactions(read, accounts),
      openingBalance,
    };
  };
}
