import type { TransactionType } from '../../domain/transaction.ts';
import type { TransactionResolvers } from '../schema.generated.ts';

export const Transaction = {
  // All others have no account, and are not visible.
  type: ({ type }) => type as TransactionType,
  __resolveReference: ({ id }, { transactions }) => transactions.byId.load(id),
  amount: ({ currency, amount: minorUnits }) => ({ currency, minorUnits }),
  // A transaction without an account is not visible.
  balanceAfter: ({ currency, availableAfter }) => ({ currency, minorUnits: availableAfter ?? 0 }),
  order: ({ orderId }) => (orderId === null ? null : { __typename: 'Order', id: orderId }),
} satisfies TransactionResolvers;
