/** Why money is not held, in words for the person whose order it is. */
export const declineMessages = {
  INSUFFICIENT_FUNDS: 'Insufficient funds',
  NO_ACCOUNT: 'No account to pay from',
  ACCOUNT_FROZEN: 'The account is frozen',
  ACCOUNT_CLOSED: 'The account is closed',
  OTHER_CURRENCY: 'The account is in another currency',
  /** The hold came after its release. */
  GIVEN_UP: 'The payment was given up',
} as const;

export type DeclineCode = keyof typeof declineMessages;
