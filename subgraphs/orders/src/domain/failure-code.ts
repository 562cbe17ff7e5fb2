/** The reasons why an order fails or is cancelled, as the schema has them. */
export const failureCodes = [
  'INSUFFICIENT_FUNDS',
  'NO_ACCOUNT',
  'ACCOUNT_FROZEN',
  'ACCOUNT_CLOSED',
  'OTHER_CURRENCY',
  'OUT_OF_STOCK',
  'PRICE_CHANGED',
  'NO_DELIVERY_SLOT',
  'TIMED_OUT',
  'REFUNDED',
  'CANCELLED_BY_BUYER',
  'CANCELLED_BY_SELLER',
  'CANCELLED_BY_OPERATOR',
  'OTHER',
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** The reason for the code of a participant or of a cancel; OTHER for a code that is not known here. */
export function failureCodeOf(code: string): FailureCode {
  return failureCodes.find((known) => known === code) ?? 'OTHER';
}
