import type { PaymentResolvers } from '../schema.generated.ts';

export const Payment = {
  amount: (payment) => payment.money(),
  transactions: ({ id }, _, { transactions }) => transactions.byPayment.load(id),
  declineReason: ({ declineCode }) => declineCode,
} satisfies PaymentResolvers;
