import type { PublishedMessage } from '@souk/platform/messaging/work';
import { type Notifier, newNotifier } from '@souk/platform/runtime/notifier';
import type { Request } from '@souk/platform/service/subgraph';
import type { Policies } from '../config.ts';
import type { PublishedEvents } from '../usecases/publish.ts';
import { type VisibleAccounts, visibleAccounts } from './visible-accounts.ts';
import { type VisibleDeposits, visibleDeposits } from './visible-deposits.ts';
import { type VisibleEarnings, visibleEarnings } from './visible-earnings.ts';
import { type VisiblePayments, visiblePayments } from './visible-payments.ts';
import { type VisibleTransactions, visibleTransactions } from './visible-transactions.ts';

/** What the resolvers of one request share: the viewer, loaders of what it may see, `transact`. */
export type Context = Pick<
  Request<PublishedEvents>,
  'viewer' | 'read' | 'transact' | 'refreshSession'
> &
  Policies & {
    readonly accounts: VisibleAccounts;
    readonly deposits: VisibleDeposits;
    readonly payments: VisiblePayments;
    readonly earnings: VisibleEarnings;
    readonly transactions: VisibleTransactions;
    /** Notified after each commit of this process. */
    readonly commits: Notifier<readonly PublishedMessage[]>;
    /** To be notified of when a call to the payment provider was queued. */
    readonly callsQueued: Notifier;
  };

export function contextFor(policies: Policies, callsQueued: Notifier = newNotifier()) {
  return ({
    viewer,
    read,
    transact,
    refreshSession,
    service,
  }: Request<PublishedEvents>): Context => {
    const accounts = visibleAccounts(read, viewer);
    return {
      ...policies,
      viewer,
      read,
      transact,
      refreshSession,
      accounts,
      deposits: visibleDeposits(read, accounts),
      payments: visiblePayments(read, viewer),
      earnings: visibleEarnings(read, viewer),
      transactions: visibleTransactions(read, accounts),
      commits: service.commits,
      callsQueued,
    };
  };
}
