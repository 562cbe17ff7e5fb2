import type { Connection } from '@souk/platform/graphql/connection';
import type { Transaction } from '../domain/transaction.ts';

// The values that resolvers return for types of the schema, under the names of those types.

export type TransactionConnection = Connection<Transaction>;
