import type { PaymentRefundResolvers } from '../schema.generated.ts';

export const PaymentRefund = {
  id: ({ made }) => made.id,
  parcelId: ({ made }) => made.parcelId,
  amount: ({ made, currency }) => ({ currency, minorUnits: made.amount }),
  lines: ({ lines, currency }) => lines.map((line) => ({ ...line, currency })),
  isCancellation: ({ made }) => made.isCancellation,
  status: ({ progress }) => progress.status,
  paidTo: ({ progress }) => progress.paidTo,
  attempts: ({ progress }) => progress.attempt,
  at: ({ made }) => made.at,
} satisfies PaymentRefundResolvers;
