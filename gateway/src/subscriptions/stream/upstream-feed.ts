import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { SubgraphResult } from '../../graph/subgraph/response.ts';
import type { SubscriptionEnd } from '../../graph/subgraph/subscribe.ts';
import type { Context } from '../../request/context.ts';
import { currentTrace, inTrace } from '../../request/trace.ts';
import { interrupted, sourceForbids, sourceTooFast, sourceUnavailable } from '../errors.ts';
import type { Feed, Receiver } from './feed.ts';
import { replanRequest } from './open-stream.ts';
import type { SubscriptionContext } from './subscription-context.ts';
import { isUpstream, type SubscriptionPlans, type UpstreamPlan } from './subscription-plans.ts';
import { rootArgumentsOf, type SubscriptionRequest } from './subscription-request.ts';

type Input = {
  readonly request: SubscriptionRequest;
  readonly plan: UpstreamPlan;
  readonly forwarded: Context['forwarded'];
};

/**
 * Messages from a subscription at the subgraph that owns the field, one for each client: a subgraph may send the
 * current state first, and may send each caller something else. They are delivered one after the other.
 */
export class UpstreamFeed implements Feed {
  readonly #request: SubscriptionRequest;
  readonly #forwarded: Context['forwarded'];
  readonly #receiver: Receiver;
  readonly #context: SubscriptionContext;
  readonly #trace = currentTrace();
  readonly #waiting: (SubgraphResult | SubscriptionEnd)[] = [];
  #plan: UpstreamPlan;
  #stopUpstream = () => {};
  #isLive = false;
  #isDelivering = false;
  #isOver = false;

  constructor(
    { request, plan, forwarded }: Input,
    receiver: Receiver,
    context: SubscriptionContext,
  ) {
    this.#request = request;
    this.#plan = plan;
    this.#forwarded = forwarded;
    this.#receiver = receiver;
    this.#context = context;
  }

  get isLive(): boolean {
    return this.#isLive;
  }

  async start(): Promise<void> {
    // Throws for variables of a wrong type.
    rootArgumentsOf(this.#plan, this.#request);
    const { credential } = this.#receiver;
    if (credential.isStale) await credential.renew();
    if (this.#isOver) return;
    const { query, operationName, variables: used } = this.#plan.call;
    const given = Object.entries(this.#request.variables);
    const variables = Object.fromEntries(given.filter(([name]) => used.includes(name)));
    const context = { caller: credential.caller, trace: this.#trace, ...this.#headers };
    this.#stopUpstream = this.#plan.subscribe({ query, operationName, variables }, context, {
      opened: () => {
        this.#isLive = true;
      },
      next: (result) => this.#receive(result),
      ended: (end) => this.#enqueue(end),
    });
  }

  /** Keeps the upstream subscription where it would be the same, as a new one could miss events. */
  replan(plans: SubscriptionPlans): void {
    const next = replanRequest(plans, this.#request);
    const { call, subscribe } = this.#plan;
    const isSame =
      isUpstream(next) && next.subscribe === subscribe && next.call.query === call.query;
    if (!isSame) throw interrupted();
    this.#plan = next;
  }

  stop(): void {
    this.#isOver = true;
    this.#waiting.length = 0;
    this.#stopUpstream();
  }

  get #headers(): Pick<Context, 'forwarded'> {
    return this.#forwarded ? { forwarded: this.#forwarded } : {};
  }

  #receive(result: SubgraphResult): void {
    if (this.#waiting.length < this.#context.settings.waitingMax) this.#enqueue(result);
    else inTrace(this.#trace, () => this.#receiver.end('slow', sourceTooFast()));
  }

  #enqueue(item: SubgraphResult | SubscriptionEnd): void {
    this.#waiting.push(item);
    if (!this.#isDelivering) void inTrace(this.#trace, () => this.#deliverAll());
  }

  async #deliverAll(): Promise<void> {
    this.#isDelivering = true;
    try {
      for (let item = this.#waiting.shift(); item; item = this.#waiting.shift()) {
        if ('kind' in item) this.#end(item);
        else await this.#deliver(item);
      }
    } catch (error) {
      this.#receiver.end('fault', error);
    }
    this.#isDelivering = false;
  }

  async #deliver(answer: SubgraphResult): Promise<void> {
    const { credential } = this.#receiver;
    if (credential.isStale) await credential.renew();
    if (this.#isOver || !this.#isPermitted()) return;
    const run = { plan: this.#plan.queryPlan, answer, ...this.#headers };
    const { text } = await this.#context.buildResult(
      { ...run, variables: this.#request.variables },
      this.#trace,
      credential.caller,
    );
    this.#receiver.push({ entity: '', version: null, text, cursor: null });
    await this.#receiver.drained();
  }

  /** Ends the subscription of a caller who has lost the rights that the schema requires. */
  #isPermitted(): boolean {
    const { document, operationName } = this.#request;
    const { viewer } = this.#receiver.credential.caller;
    try {
      this.#context.checkRights(this.#plan.revision, document, operationName, viewer);
      return true;
    } catch (error) {
      this.#receiver.end('forbidden', error);
      return false;
    }
  }

  #end(end: SubscriptionEnd): void {
    if (end.kind === 'completed') this.#receiver.complete();
    else if (end.kind === 'refused') this.#receiver.end('refused', errorsOf(end.errors));
    else if (end.kind === 'forbidden') this.#receiver.end('refused', sourceForbids());
    else if (this.#isLive) this.#receiver.end('source', interrupted());
    else this.#receiver.end('refused', sourceUnavailable());
  }
}

function errorsOf(sent: readonly GraphQLFormattedError[]): AggregateError {
  return new AggregateError(
    sent.map(({ message, extensions = {} }) => new GraphQLError(message, { extensions })),
  );
}
