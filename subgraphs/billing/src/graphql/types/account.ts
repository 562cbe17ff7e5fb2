import { pageOf } from '@souk/platform/graphql/connection';
import { Deposit } from '../../domain/deposit.ts';
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
  deposits: ({ id }, page, { read }) =>
    pageOf(read, Deposit, { accountId: id }, { createdAt: 'desc', id: 'desc' }, page),
} satisfies AccountResolvers;
