import type { PaymentResolvers } from '../schema.generated.ts';

export const Payment = {
  status: (payment) => payment.shownStatus(),
  amount: (payment) => payment.money(),
  refunded: (payment) => payment.money(payment.refunded),
  refundFailed: async (payment, _, { payments }) => {
    const all = payment.method === 'CARD' ? await payments.refunds.load(payment.id) : [];
    const failed = all.filter(({ progress }) => progress.status === 'FAILED');
    return payment.money(failed.reduce((sum, { made }) => sum + made.amount, 0));
  },
  refunds: ({ id }, _, { payments }) => payments.refunds.load(id),
  transactions: ({ id }, _, { transactions }) => transactions.byPayment.load(id),
  action: (payment) => payment.action(),
  declineReason: ({ declineCode }) => declineCode,
  declineCode: (payment) => payment.declinedWith(),
} satisfies PaymentResolvers;
