import type { Money } from '@souk/platform/kernel/money';

/**
 * How far an intent is at the payment provider. AUTHORIZED: the money is reserved for us. CAPTURED: it
 * is ours. The last three are final, and so is CAPTURED.
 */
export const intentStatuses = [
  'REQUIRES_ACTION',
  'AUTHORIZED',
  'CAPTURED',
  'DECLINED',
  'EXPIRED',
  'CANCELLED',
] as const;

export type IntentStatus = (typeof intentStatuses)[number];

/** Where the buyer approves or declines, and until when. */
export type ProviderAction = { readonly url: string; readonly expiresAt: Date };

/** The state of an intent, as its provider says it is now. */
export type IntentState = {
  readonly status: IntentStatus;
  /** The provider's own id. */
  readonly ref: string;
  readonly amount: Money;
  /** Null unless the buyer has something to do. */
  readonly action: ProviderAction | null;
  /** Why it was declined; null otherwise. */
  readonly code: string | null;
};

export const transferStatuses = ['PENDING', 'SUCCEEDED', 'FAILED'] as const;

/** The state of a refund or of a payout. */
export type TransferState = {
  readonly status: (typeof transferStatuses)[number];
  readonly ref: string;
  readonly amount: Money;
  readonly code: string | null;
};

/** The provider refused the call for good: the same call again gets the same answer. */
export type ProviderRefusal = {
  readonly status: 'REFUSED';
  readonly code: string;
  readonly message: string;
};

/** No answer, or none that says what happened: the call may have had its effect. */
export type ProviderUnavailable = { readonly status: 'UNAVAILABLE' };

/** The provider has nothing under this id: a create did not reach it. */
export type UnknownToProvider = { readonly status: 'UNKNOWN' };

export const unavailable: ProviderUnavailable = { status: 'UNAVAILABLE' };
export const unknownToProvider: UnknownToProvider = { status: 'UNKNOWN' };

export function providerRefusal(code: string, message: string): ProviderRefusal {
  return { status: 'REFUSED', code, message };
}
