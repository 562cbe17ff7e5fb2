import type { Connection } from '@souk/platform/graphql/connection';
import type { Transaction } from '../domain/transaction.ts';

// What stands for the types of the schema in the resolvers, under their names.

export type TransactionConnection = Connection<Transaction>;
