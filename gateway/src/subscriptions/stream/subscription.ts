import { currentTrace } from '../../request/trace.ts';
import type { Credential } from '../credential.ts';
import { tooSlow } from '../errors.ts';
import type { EndReason, Transport } from '../metrics.ts';
import type { Offsets } from '../topics/recent-records.ts';
import type { TopicRecord } from '../topics/topic-record.ts';
import { catchUp } from './catch-up.ts';
import type { Member } from './fan-out-group.ts';
import type { GroupReference } from './fan-out-groups.ts';
import type { Message, Sink } from './message.ts';
import { openStream, replanStream } from './open-stream.ts';
import { RecordFilter } from './record-filter.ts';
import { SendQueue } from './send-queue.ts';
import { startPosition } from './start-position.ts';
import { type Stream, sourceEventOf } from './stream.ts';
import type { SubscriptionContext } from './subscription-context.ts';
import type { SubscriptionPlans } from './subscription-plans.ts';
import type { RequestParams } from './subscription-request.ts';

/** The client of a subscription, and how messages are sent to it. */
export type Client = {
  readonly credential: Credential;
  readonly address: string;
  readonly sink: Sink;
  readonly transport: Transport;
};

/** One subscription of one client, from its request to its end. */
export class Subscription implements Member {
  readonly credential: Credential;
  readonly #address: string;
  readonly #context: SubscriptionContext;
  readonly #sink: Sink;
  readonly #sendQueue: SendQueue;
  readonly #filter: RecordFilter;
  readonly #onEnd: (reason: EndReason) => void;
  #reference: GroupReference | undefined;
  #isLive = false;
  #isOver = false;

  constructor(client: Client, context: SubscriptionContext, onEnd: (reason: EndReason) => void) {
    this.credential = client.credential;
    this.#address = client.address;
    this.#context = context;
    this.#sink = client.sink;
    this.#sendQueue = SendQueue.to(client, context);
    this.#filter = new RecordFilter(context.checkRights, (error) => this.end('forbidden', error));
    this.#onEnd = onEnd;
  }

  /** Starts the subscription. Sends errors to the client. `resumeAfter` overrides the argument `after`. */
  async start(params: RequestParams, resumeAfter: string | null): Promise<void> {
    try {
      const { caller } = this.credential;
      const sender = { caller, address: this.#address };
      const { stream, after } = openStream(params, sender, this.#context);
      const { group } = this.#acquireGroup(stream);
      const start = await startPosition(stream, resumeAfter ?? after, caller, this.#context);
      this.#filter.startAt(start.from);
      if (start.snapshot) this.push(await group.build(start.snapshot, currentTrace(), this));
      await this.#catchUp(start.from.offsets);
    } catch (error) {
      this.end(this.#isLive ? 'fault' : 'refused', error);
    }
  }

  accepts(record: TopicRecord): boolean {
    if (!this.#reference) return false;
    return this.#filter.accepts(this.#reference.group, this.credential.caller.viewer, record);
  }

  push(message: Message): void {
    if (this.#isOver) return;
    this.#filter.delivered(message);
    if (!this.#sendQueue.push(message)) this.end('slow', tooSlow());
  }

  /** Continues in a new revision of the graph, or ends when it is not valid there. */
  replan(plans: SubscriptionPlans): void {
    if (!this.#reference) return;
    const { group } = this.#reference;
    try {
      const isOld = group.stream.plan.revision !== plans.revision;
      if (isOld) group.replan(replanStream(plans, group.stream, this.#context.cursorKey));
      this.regroup();
    } catch (error) {
      this.end('schema', error);
    }
  }

  regroup(): void {
    if (!this.#reference) return;
    const { group, key, release } = this.#reference;
    if (this.#context.groups.keyOf(group.stream, this.credential.caller.viewer) === key) return;
    const offsets = group.leave(this);
    release();
    this.#acquireGroup(group.stream);
    if (!this.#isLive) return;
    this.#isLive = false;
    this.#catchUp(offsets).catch((error: unknown) => this.end('fault', error));
  }

  /** Ends the subscription. An error is sent to the client. */
  end(reason: EndReason, error?: unknown): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#reference?.group.leave(this);
    this.#reference?.release();
    this.#reference = undefined;
    this.#sendQueue.clear();
    if (error !== undefined)
      this.#sink.end(errorsIn(error).map((one) => this.#context.formatError(one)));
    this.#onEnd(reason);
  }

  #acquireGroup(stream: Stream): GroupReference {
    this.#reference = this.#context.groups.acquire(stream, this.credential.caller.viewer);
    return this.#reference;
  }

  async #catchUp(from: Offsets): Promise<void> {
    if (!this.#reference) return;
    await catchUp(this.#reference.group.source.recent, this.#context.replay, from, {
      accepts: (record) => this.accepts(record),
      deliver: (record, offsets) => this.#deliver(record, offsets),
      join: (offsets) => this.#join(offsets),
      isOver: () => this.#isOver,
    });
  }

  async #deliver(record: TopicRecord, offsets: Offsets): Promise<void> {
    if (this.credential.isStale) await this.credential.renew();
    if (!this.#reference) return;
    const { group } = this.#reference;
    const event = sourceEventOf(group.stream, record, offsets);
    this.push(await group.build(event, record.trace, this));
    await this.#sendQueue.drained();
  }

  #join(offsets: Offsets): void {
    this.#filter.advanceTo(offsets);
    this.#isLive = true;
    this.#reference?.group.join(this);
  }
}

function errorsIn(error: unknown): readonly unknown[] {
  return error instanceof AggregateError ? error.errors : [error];
}
