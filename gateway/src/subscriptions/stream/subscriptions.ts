import { type Client, Subscription } from './subscription.ts';
import type { SubscriptionContext } from './subscription-context.ts';
import type { SubscriptionPlans } from './subscription-plans.ts';
import type { RequestParams } from './subscription-request.ts';

/** All open subscriptions of this process. */
export class Subscriptions {
  readonly #context: SubscriptionContext;
  readonly #open = new Set<Subscription>();

  constructor(context: SubscriptionContext) {
    this.#context = context;
  }

  /** Opens a subscription. Messages and errors go to the client. */
  open(params: RequestParams, resumeAfter: string | null, client: Client, onEnd: () => void) {
    const { metrics } = this.#context;
    const { transport } = client;
    const subscription = new Subscription(client, this.#context, (reason) => {
      this.#open.delete(subscription);
      metrics.active.dec({ transport });
      metrics.ended.inc({ transport, reason });
      onEnd();
    });
    metrics.started.inc({ transport });
    metrics.active.inc({ transport });
    this.#open.add(subscription);
    // Starts after the caller has the subscription, as it may end as soon as it starts.
    queueMicrotask(() => void subscription.start(params, resumeAfter));
    return subscription;
  }

  /** Moves all subscriptions to a new revision of the graph. Ends those that are not valid there. */
  replan(plans: SubscriptionPlans): void {
    for (const subscription of [...this.#open]) subscription.replan(plans);
  }

  /** Ends all without a message: their connections close, and clients reconnect elsewhere. */
  stop(): void {
    for (const subscription of [...this.#open]) subscription.end('stopped');
  }
}
