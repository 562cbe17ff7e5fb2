import type { PaymentRefundResolvers } from '../schema.generated.ts';

export const PaymentRefund = {
  id: ({ refund }) => refund.id,
  parcelId: ({ refund }) => refund.parcelId,
  amount: ({ refund, currency }) => ({ currency, minorUnits: refund.amount }),
  lines: ({ lines, currency }) => lines.map((line) => ({ ...line, currency })),
  isCancellation: ({ refund }) => refund.isCancellation,
  status: ({ progress }) => progress.status,
  paidTo: ({ progress }) => progress.paidTo,
  attempts: ({ progress }) => progress.attempt,
  at: ({ refund }) => refund.at,
} satisfies PaymentRefundResolvers;
