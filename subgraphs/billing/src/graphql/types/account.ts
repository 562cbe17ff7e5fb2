import { pageOf } from '@souk/platform/graphql/connection';
import { Transaction } from '../../domain/transaction.ts';
import type { AccountResolvers } from '../schema.generated.ts';

export const Account = {
  __resolveReference: ({ id }, { accounts }) => accounts.byId.load(id),
  owner: ({ userId }) => ({ __typename: 'User', id: userId }),
  balance: (account) => account.money(account.balance),
  held: (account) => account.money(account.held),
  available: (account) => account.money(account.available()),
  transactions: ({ id }, page, { read }) =>
    pageOf(read, Transaction, { accountId: id }, { accountVersion: 'desc' }, page),
} satisfies AccountResolvers;
