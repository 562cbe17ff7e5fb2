import type { PaymentResolvers } from '../schema.generated.ts';

export const Payment = {
  status: (payment) => payment.shownStatus(),
  amount: (payment) => payment.money(),
  refunded: (payment) => payment.money(payment.refunded),
  transactions: ({ id }, _, { transactions }) => transactions.byPayment.load(id),
  declineReason: ({ declineCode }) => declineCode,
  declineCode: (payment) => payment.declinedWith(),
} satisfies PaymentResolvers;
