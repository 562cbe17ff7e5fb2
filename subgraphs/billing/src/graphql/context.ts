import type { Money } from '@souk/platform/kernel/money';
import type { Request } from '@souk/platform/service/subgraph';
import type { PublishedEvents } from '../usecases/publish.ts';
import { type VisibleAccounts, visibleAccounts } from './visible-accounts.ts';
import { type VisiblePayments, visiblePayments } from './visible-payments.ts';
import { type VisibleTransactions, visibleTransactions } from './visible-transactions.ts';

type Asked = Pick<Request<PublishedEvents>, 'viewer' | 'read' | 'transact'>;

/** All that a resolver gets: who asks, what they may read, how to change. One for each request. */
export type Context = Asked & {
  readonly accounts: VisibleAccounts;
  readonly payments: VisiblePayments;
  readonly transactions: VisibleTransactions;
  /** What the shop gives to a new account, in the one currency of the shop. */
  readonly openingBalance: Money;
};

export function contextFor(openingBalance: Money) {
  return ({ viewer, read, transact }: Asked): Context => {
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
