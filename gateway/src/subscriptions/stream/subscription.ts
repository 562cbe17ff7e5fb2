import type { Context } from '../../request/context.ts';
import type { Credential } from '../credential.ts';
import { tooSlow } from '../errors.ts';
import type { EndReason, Transport } from '../metrics.ts';
import type { Feed, Receiver } from './feed.ts';
import type { Message, Sink } from './message.ts';
import { openRequest, openStream } from './open-stream.ts';
import { SendQueue } from './send-queue.ts';
import type { SubscriptionContext } from './subscription-context.ts';
import { isUpstream, type SubscriptionPlans } from './subscription-plans.ts';
import type { RequestParams } from './subscription-request.ts';
import { TopicFeed } from './topic-feed.ts';
import { UpstreamFeed } from './upstream-feed.ts';

/** The client of a subscription, and how messages are sent to it. */
export type Client = {
  readonly credential: Credential;
  readonly address: string;
  readonly sink: Sink;
  readonly transport: Transport;
  /** Headers of the client that are forwarded to subgraphs of others. */
  readonly forwarded?: Context['forwarded'];
};

/** One subscription of one client, from its request to its end. */
export class Subscription implements Receiver {
  readonly credential: Credential;
  readonly #client: Client;
  readonly #context: SubscriptionContext;
  readonly #sendQueue: SendQueue;
  readonly #onEnd: (reason: EndReason) => void;
  #feed: Feed | undefined;
  #isOver = false;

  constructor(client: Client, context: SubscriptionContext, onEnd: (reason: EndReason) => void) {
    this.credential = client.credential;
    this.#client = client;
    this.#context = context;
    this.#sendQueue = SendQueue.to(client, context);
    this.#onEnd = onEnd;
  }

  /** Starts the subscription. Sends errors to the client. `resumeAfter` overrides the argument `after`. */
  async start(params: RequestParams, resumeAfter: string | null): Promise<void> {
    if (this.#isOver) return;
    try {
      this.#feed = this.#open(params, resumeAfter);
      await this.#feed.start();
    } catch (error) {
      this.end(this.#feed?.isLive ? 'fault' : 'refused', error);
    }
  }

  push(message: Message): void {
    if (this.#isOver) return;
    if (!this.#sendQueue.push(message)) this.end('slow', tooSlow());
  }

  drained(): Promise<void> {
    return this.#sendQueue.drained();
  }

  /** Continues in a new revision of the graph, or ends when it is not valid there. */
  replan(plans: SubscriptionPlans): void {
    try {
      this.#feed?.replan(plans);
    } catch (error) {
      this.end('schema', error);
    }
  }

  end(reason: EndReason, error?: unknown): void {
    if (this.#isOver) return;
    const errors = error === undefined ? undefined : errorsIn(error);
    this.#end(
      reason,
      errors?.map((one) => this.#context.formatError(one)),
    );
  }

  complete(): void {
    this.#end('completed', []);
  }

  #open(params: RequestParams, resumeAfter: string | null): Feed {
    const { credential, address, forwarded } = this.#client;
    const { caller } = credential;
    const { request, plan } = openRequest(params, { caller, address }, this.#context);
    if (isUpstream(plan))
      return new UpstreamFeed({ request, plan, forwarded }, this, this.#context);
    const { stream, after } = openStream(request, plan, caller.viewer, this.#context);
    return new TopicFeed({ stream, after: resumeAfter ?? after }, this, this.#context);
  }

  /** Without `errors` the client gets no message: it has left, or its connection ends. */
  #end(reason: EndReason, errors?: Parameters<Sink['end']>[0]): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#feed?.stop();
    this.#sendQueue.clear();
    if (errors) this.#client.sink.end(errors);
    this.#onEnd(reason);
  }
}

function errorsIn(error: unknown): readonly unknown[] {
  return error instanceof AggregateError ? error.errors : [error];
}
