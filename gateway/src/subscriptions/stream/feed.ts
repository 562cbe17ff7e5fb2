import type { Credential } from '../credential.ts';
import type { EndReason } from '../metrics.ts';
import type { Message } from './message.ts';
import type { SubscriptionPlans } from './subscription-plans.ts';

/** Where the messages of one subscription come from. */
export interface Feed {
  /** Whether messages may come now: the subscription was accepted, and has caught up. */
  readonly isLive: boolean;
  /** Throws the error that refuses the subscription. */
  start(): Promise<void>;
  /** Continues in a new revision of the graph. Throws when the subscription is not valid there. */
  replan(plans: SubscriptionPlans): void;
  /** Calls the receiver no more. */
  stop(): void;
}

/** The subscription that a feed is for. */
export interface Receiver {
  readonly credential: Credential;
  push(message: Message): void;
  /** Resolves when the client has taken all messages. */
  drained(): Promise<void>;
  /** Ends the subscription, and stops the feed. An error is sent to the client. */
  end(reason: EndReason, error?: unknown): void;
  /** Ends the subscription without an error: no more messages will come. */
  complete(): void;
}
