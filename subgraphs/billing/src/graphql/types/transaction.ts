import type { TransactionType } from '../../domain/transaction.ts';
import type { TransactionType as ShownType, TransactionResolvers } from '../schema.generated.ts';

/** What clients see: not which book of the shop the money comes from. */
const shownAs: Readonly<Record<TransactionType, ShownType>> = {
  OPENING_CREDIT: 'OPENING_CREDIT',
  DEPOSIT: 'DEPOSIT',
  CARD_DEPOSIT: 'DEPOSIT',
  HOLD: 'HOLD',
  CAPTURE: 'CAPTURE',
  CARD_CAPTURE: 'CAPTURE',
  RELEASE: 'RELEASE',
  REFUND: 'REFUND',
  CARD_REFUND: 'REFUND',
  CARD_REFUND_PAID: 'REFUND',
  CARD_REFUND_CREDITED: 'REFUND',
};

export const Transaction = {
  __resolveReference: ({ id }, { transactions }) => transactions.byId.load(id),
  // All others have no account, and are not visible.
  type: ({ type }) => shownAs[type as TransactionType],
  amount: ({ currency, amount: minorUnits }) => ({ currency, minorUnits }),
  balanceAfter: ({ currency, availableAfter }) => ({
    currency,
    // Null only for transactions without an account, which no client sees.
    minorUnits: availableAfter ?? 0,
  }),
  order: ({ orderId }) => (orderId === null ? null : { __typename: 'Order', id: orderId }),
} satisfies TransactionResolvers;
