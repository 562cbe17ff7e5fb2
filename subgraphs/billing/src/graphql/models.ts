import type { Connection } from '@souk/platform/graphql/connection';
import type { Transaction } from '../domain/transaction.ts';

// The values of the resolvers for types of the schema, under the names of the types.

export type TransactionConnection = Connection<Transaction>;
