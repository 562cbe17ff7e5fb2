/** Why a hold is declined, in words for the buyer. */
export const declineMessages = {
  INSUFFICIENT_FUNDS: 'Insufficient funds',
  NO_ACCOUNT: 'No account to pay from',
  ACCOUNT_FROZEN: 'The account is frozen',
  ACCOUNT_CLOSED: 'The account is closed',
  OTHER_CURRENCY: 'The account is in another currency',
  /** The hold arrived after its release. */
  GIVEN_UP: 'The payment was cancelled',
} as const;

export type DeclineCode = keyof typeof declineMessages;
