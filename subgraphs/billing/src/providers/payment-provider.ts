import type { Money } from '@souk/platform/kernel/money';
import type {
  IntentState,
  ProviderRefusal,
  ProviderUnavailable,
  TransferState,
  UnknownToProvider,
} from '../domain/provider-state.ts';

/** DEPOSIT is captured when the buyer approves it. ORDER is only authorized, and captured later. */
export type Purpose = 'DEPOSIT' | 'ORDER';

/** What the buyer is to pay. */
export type NewIntent = {
  /** Our id, and the idempotency key: a repeated create finds the same intent. */
  readonly id: string;
  readonly amount: Money;
  readonly purpose: Purpose;
  /** Where the provider's page leads afterwards. The page there only reads: nothing depends on it. */
  readonly returnUrl: string | null;
  /** After this the buyer cannot approve any more. */
  readonly expiresAt: Date;
};

/** One call about an intent: `id` is its idempotency key. */
export type IntentCall = { readonly id: string; readonly amount: Money };

/** What the provider keeps under our ids. */
type States = { intent: IntentState; refund: TransferState; payout: TransferState };
export type ObjectKind = keyof States;
export type StateOf<Kind extends ObjectKind> = States[Kind];

type Answer<State> = Promise<State | ProviderRefusal | ProviderUnavailable>;

/** Headers as Node's HTTP server parses them. */
export type ReceivedHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** A verified callback: which event, and about which of our ids. It says nothing of the state. */
export type ProviderEvent = { readonly eventId: string; readonly subjectRef: string };

/**
 * A payment provider. Every call is idempotent under our id, and answers with a state, with a refusal
 * for good, or with UNAVAILABLE, which does not say whether the call had its effect. It never throws for
 * what the provider does.
 */
export interface PaymentProvider {
  /** Its name in paths and rows: `/webhooks/payments/<name>`. */
  readonly name: string;
  createIntent(intent: NewIntent): Answer<IntentState>;
  /** Captures all of an authorized intent. */
  capture(ref: string, call: IntentCall): Answer<IntentState>;
  /** Cancels an intent that is not captured yet. Answers with the state, whatever it is then. */
  cancel(ref: string, id: string): Answer<IntentState>;
  refund(ref: string, call: IntentCall): Answer<TransferState>;
  payout(payout: IntentCall & { readonly sellerRef: string }): Answer<TransferState>;
  /** Reads by our id, as the answer to a create may be lost. */
  read<Kind extends ObjectKind>(
    kind: Kind,
    id: string,
  ): Promise<StateOf<Kind> | UnknownToProvider | ProviderUnavailable>;
  /** Null for a callback that is not signed by the provider, or not now. */
  verify(headers: ReceivedHeaders, rawBody: Buffer): ProviderEvent | null;
}
