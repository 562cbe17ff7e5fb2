import type { Connection } from '@souk/platform/graphql/connection';
import type { Deposit } from '../domain/deposit.ts';
import type { Transaction } from '../domain/transaction.ts';

// The values that resolvers return for types of the schema, under the names of those types.

export type TransactionConnection = Connection<Transaction>;
export type DepositConnection = Connection<Deposit>;
