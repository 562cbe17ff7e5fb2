import type { OrderRefundResolvers } from '../schema.generated.ts';

export const OrderRefund = {
  amount: ({ currency, amount: minorUnits }) => ({ currency, minorUnits }),
  changedAt: ({ changedAt }) => new Date(changedAt),
} satisfies OrderRefundResolvers;
