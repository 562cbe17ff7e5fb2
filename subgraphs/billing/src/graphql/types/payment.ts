import type { PaymentResolvers } from '../schema.generated.ts';

export const Payment = {
  status: (payment) => payment.shownStatus(),
  amount: (payment) => payment.money(),
  refunded: (payment) => payment.money(payment.refunded),
  refundFailed: async (payment, _, { payments }) => {
    const failed = payment.method === 'CARD' ? await payments.failedRefunds.load(payment.id) : [];
    return payment.money(failed.reduce((sum, { amount }) => sum + amount, 0));
  },
  transactions: ({ id }, _, { transactions }) => transactions.byPayment.load(id),
  action: (payment) => payment.action(),
  declineReason: ({ declineCode }) => declineCode,
  declineCode: (payment) => payment.declinedWith(),
} satisfies PaymentResolvers;
