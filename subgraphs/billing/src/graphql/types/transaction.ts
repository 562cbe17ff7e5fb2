import type { TransactionResolvers } from '../schema.generated.ts';

export const Transaction = {
  __resolveReference: ({ id }, { transactions }) => transactions.byId.load(id),
  // Clients see what it is, not which book of the shop it comes from.
  type: ({ type }) => (type === 'CARD_DEPOSIT' ? 'DEPOSIT' : type),
  amount: ({ currency, amount: minorUnits }) => ({ currency, minorUnits }),
  balanceAfter: ({ currency, availableAfter: minorUnits }) => ({ currency, minorUnits }),
  order: ({ orderId }) => (orderId === null ? null : { __typename: 'Order', id: orderId }),
} satisfies TransactionResolvers;
