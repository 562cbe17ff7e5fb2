/** Why a hold is declined, in words for the buyer. */
export const declineMessages = {
  INSUFFICIENT_FUNDS: 'Insufficient funds',
  NO_ACCOUNT: 'No account to pay from',
  ACCOUNT_FROZEN: 'The account is frozen',
  ACCOUNT_CLOSED: 'The account is closed',
  OTHER_CURRENCY: 'The account is in another currency',
  /** The hold arrived after its release. */
  GIVEN_UP: 'The payment was cancelled',
  CARD_DECLINED: 'The card was declined',
  CARD_EXPIRED: 'The payment was not approved in time',
  /** The bank had approved, and refused to pay. */
  CAPTURE_REFUSED: 'The bank refused to pay',
  NO_CARDS: 'The shop takes no cards at present',
} as const;

export type DeclineCode = keyof typeof declineMessages;
