import type { TransactionResolvers } from '../schema.generated.ts';

export const Transaction = {
  __resolveReference: ({ id }, { transactions }) => transactions.byId.load(id),
  amount: ({ currency, amount: minorUnits }) => ({ currency, minorUnits }),
  balanceAfter: ({ currency, availableAfter: minorUnits }) => ({ currency, minorUnits }),
  order: ({ orderId }) => (orderId === null ? null : { __typename: 'Order', id: orderId }),
} satisfies TransactionResolvers;
