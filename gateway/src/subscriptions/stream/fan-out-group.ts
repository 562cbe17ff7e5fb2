import type { Trace } from '../../request/trace.ts';
import type { Credential } from '../credential.ts';
import { tooManyEvents } from '../errors.ts';
import type { EndReason } from '../metrics.ts';
import type { SourceEvent } from '../schema/build-root-value.ts';
import type { Offsets, RecentRecords } from '../topics/recent-records.ts';
import type { TopicRecord } from '../topics/topic-record.ts';
import type { BuildMessage } from './build-message.ts';
import { ConflatingQueue } from './conflating-queue.ts';
import type { Message } from './message.ts';
import { entityOf, type Stream, sourceEventOf } from './stream.ts';

/** One subscription in a group. */
export interface Member {
  readonly credential: Credential;
  /** Whether the record is for this client, and the client may see it. */
  accepts(record: TopicRecord): boolean;
  push(message: Message): void;
  /** Moves to another group if the viewer's rights have changed. */
  regroup(): void;
  end(reason: EndReason, error?: unknown): void;
}

/** A record to deliver, and the offsets of the topic after it. */
type Job = { readonly entity: string; readonly record: TopicRecord; readonly offsets: Offsets };

/** The records that a group listens to: one key of a topic, or null for all keys. */
export type Source = { readonly recent: RecentRecords; readonly key: string | null };

/**
 * Subscriptions with the same request and the same rights. The group executes and serialises each
 * record once for all of them, one record after the other, so that members get the messages in order.
 */
export class FanOutGroup {
  readonly source: Source;
  readonly #buildMessage: BuildMessage;
  readonly #jobs: ConflatingQueue<Job>;
  readonly #members = new Set<Member>();
  #stream: Stream;
  #current: Job | undefined;
  #removeListener: () => void = () => {};

  constructor(stream: Stream, source: Source, buildMessage: BuildMessage, waitingMax: number) {
    this.#stream = stream;
    this.source = source;
    this.#buildMessage = buildMessage;
    this.#jobs = new ConflatingQueue(waitingMax, () => {});
  }

  /** The number of members that have joined. */
  get size(): number {
    return this.#members.size;
  }

  get stream(): Stream {
    return this.#stream;
  }

  /** Switches to the same request in a new revision of the graph. The members stay. */
  replan(stream: Stream): void {
    this.#stream = stream;
  }

  /** Adds a member: it gets every record from now on. */
  join(member: Member): void {
    const { recent, key } = this.source;
    if (this.#members.size === 0) {
      this.#removeListener = recent.listeners.add(key, (record) => this.#enqueue(record));
    }
    this.#members.add(member);
  }

  /** Removes a member. Returns the offsets up to which it got all its records. */
  leave(member: Member): Offsets {
    if (this.#members.delete(member) && this.#members.size === 0) this.#removeListener();
    const next = this.#current ?? this.#jobs.first;
    return next ? offsetsBefore(next) : this.source.recent.offsets;
  }

  /** Builds a message on behalf of a member. */
  build(event: SourceEvent, trace: Trace, { credential }: Member): Promise<Message> {
    const { plan, request } = this.#stream;
    const { variables } = request;
    return this.#buildMessage({ plan, variables, event, trace }, credential.caller);
  }

  #enqueue(record: TopicRecord): void {
    if (![...this.#members].some((member) => member.accepts(record))) return;
    const entity = entityOf(this.#stream, record.event);
    const fits = this.#jobs.push({ entity, record, offsets: this.source.recent.offsets });
    if (!fits) for (const member of [...this.#members]) member.end('slow', tooManyEvents());
    else if (!this.#current) void this.#drain();
  }

  async #drain(): Promise<void> {
    for (;;) {
      this.#current = this.#jobs.shift();
      if (!this.#current) return;
      await this.#deliver(this.#current);
    }
  }

  async #deliver({ record, offsets }: Job): Promise<void> {
    const stale = [...this.#members].filter(({ credential }) => credential.isStale);
    await Promise.all(stale.map(({ credential }) => credential.renew()));
    for (const member of stale) if (this.#members.has(member)) member.regroup();
    const receivers = [...this.#members].filter((member) => member.accepts(record));
    const [first] = receivers;
    if (!first) return;
    const event = sourceEventOf(this.#stream, record, offsets);
    const message = await this.build(event, record.trace, first);
    for (const member of receivers) if (this.#members.has(member)) member.push(message);
  }
}

function offsetsBefore({ record: { partition, position }, offsets }: Job): Offsets {
  return new Map(offsets).set(partition, position);
}
