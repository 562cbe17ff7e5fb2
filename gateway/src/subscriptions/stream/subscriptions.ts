import { type Client, Subscription } from './subscription.ts';
import type { Services } from './subscription-context.ts';
import type { Edition } from './subscription-plans.ts';
import type { Request } from './subscription-request.ts';

/** All subscriptions of this process. */
export class Subscriptions {
  readonly #services: Services;
  readonly #open = new Set<Subscription>();

  constructor(services: Services) {
    this.#services = services;
  }

  /** Opens one. All that follows is told to the client, refusals too. */
  open(request: Request, resumeAfter: string | null, client: Client, onEnd: () => void) {
    const { metrics } = this.#services;
    const { transport } = client;
    const subscription = new Subscription(client, this.#services, (reason) => {
      this.#open.delete(subscription);
      metrics.active.dec({ transport });
      metrics.ended.inc({ transport, reason });
      onEnd();
    });
    metrics.started.inc({ transport });
    metrics.active.inc({ transport });
    this.#open.add(subscription);
    // Not before the caller has it: a subscription may end as soon as it begins.
    queueMicrotask(() => void subscription.start(request, resumeAfter));
    return subscription;
  }

  /** The graph has changed: all that is still valid goes on. */
  change(edition: Edition): void {
    for (const subscription of [...this.#open]) subscription.change(edition);
  }

  /** Ends all without a word, as their connections are closed: clients come back elsewhere. */
  stop(): void {
    for (const subscription of [...this.#open]) subscription.end('stopped');
  }
}
