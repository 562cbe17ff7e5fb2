import type { Caller } from '../../request/caller.ts';
import { currentTrace } from '../../request/trace.ts';
import type { Credential } from '../credential.ts';
import type { EndReason } from '../metrics.ts';
import type { Offsets } from '../topics/recent-records.ts';
import type { TopicRecord } from '../topics/topic-record.ts';
import { catchUp } from './catch-up.ts';
import type { Member } from './fan-out-group.ts';
import type { GroupReference } from './fan-out-groups.ts';
import type { Feed, Receiver } from './feed.ts';
import type { Message } from './message.ts';
import { replanStream } from './open-stream.ts';
import { RecordFilter } from './record-filter.ts';
import { startPosition } from './start-position.ts';
import { type Stream, sourceEventOf } from './stream.ts';
import type { SubscriptionContext } from './subscription-context.ts';
import type { SubscriptionPlans } from './subscription-plans.ts';

/** Messages from the records of a topic, shared with the other members of a fan-out group. */
export class TopicFeed implements Feed, Member {
  readonly #stream: Stream;
  readonly #after: string | null;
  readonly #receiver: Receiver;
  readonly #context: SubscriptionContext;
  readonly #filter: RecordFilter;
  #reference: GroupReference | undefined;
  #isLive = false;
  #isOver = false;

  /** `after` is the cursor to continue from. */
  constructor(
    { stream, after }: { readonly stream: Stream; readonly after: string | null },
    receiver: Receiver,
    context: SubscriptionContext,
  ) {
    this.#stream = stream;
    this.#after = after;
    this.#receiver = receiver;
    this.#context = context;
    this.#filter = new RecordFilter(context.checkRights, (error) => this.end('forbidden', error));
  }

  get credential(): Credential {
    return this.#receiver.credential;
  }

  get isLive(): boolean {
    return this.#isLive;
  }

  async start(): Promise<void> {
    const { group } = this.#acquireGroup(this.#stream);
    const start = await startPosition(this.#stream, this.#after, this.#caller, this.#context);
    this.#filter.startAt(start.from);
    if (start.snapshot) this.push(await group.build(start.snapshot, currentTrace(), this));
    await this.#catchUp(start.from.offsets);
  }

  accepts(record: TopicRecord): boolean {
    if (!this.#reference) return false;
    return this.#filter.accepts(this.#reference.group, this.#caller.viewer, record);
  }

  push(message: Message): void {
    if (this.#isOver) return;
    this.#filter.delivered(message);
    this.#receiver.push(message);
  }

  replan(plans: SubscriptionPlans): void {
    if (!this.#reference) return;
    const { group } = this.#reference;
    const isOld = group.stream.plan.revision !== plans.revision;
    if (isOld) group.replan(replanStream(plans, group.stream, this.#context.cursorKey));
    this.regroup();
  }

  regroup(): void {
    if (!this.#reference) return;
    const { group, key, release } = this.#reference;
    if (this.#context.groups.keyOf(group.stream, this.#caller.viewer) === key) return;
    const offsets = group.leave(this);
    release();
    this.#acquireGroup(group.stream);
    if (!this.#isLive) return;
    this.#isLive = false;
    this.#catchUp(offsets).catch((error: unknown) => this.end('fault', error));
  }

  end(reason: EndReason, error?: unknown): void {
    this.#receiver.end(reason, error);
  }

  stop(): void {
    this.#isOver = true;
    this.#reference?.group.leave(this);
    this.#reference?.release();
    this.#reference = undefined;
  }

  get #caller(): Caller {
    return this.credential.caller;
  }

  #acquireGroup(stream: Stream): GroupReference {
    this.#reference = this.#context.groups.acquire(stream, this.#caller.viewer);
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
    await this.#receiver.drained();
  }

  #join(offsets: Offsets): void {
    this.#filter.advanceTo(offsets);
    this.#isLive = true;
    this.#reference?.group.join(this);
  }
}
