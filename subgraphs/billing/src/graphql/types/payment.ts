import type { PaymentResolvers } from '../schema.generated.ts';

export const Payment = {
  status: (payment) => payment.shownStatus(),
  amount: (payment) => payment.money(),
  refunded: (payment) => payment.money(payment.refunded),
  transactions: ({ id }, _, { transactions }) => transactions.byPayment.load(id),
  action: (payment) => payment.action(),
  declineReason: ({ declineCode }) => declineCode,
  declineCode: (payment) => payment.declinedWith(),
} satisfies PaymentResolvers;
