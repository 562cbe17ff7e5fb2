import type { Trace } from '../../request/trace.ts';
import type { Proof } from '../credential.ts';
import { tooMuch } from '../errors.ts';
import type { EndReason } from '../metrics.ts';
import type { Message } from '../schema/build-root-value.ts';
import type { Marks, TopicLog } from '../topics/recent-records.ts';
import type { Arrival } from '../topics/topic-record.ts';
import type { Tell } from './build-message.ts';
import { Backlog } from './conflating-queue.ts';
import type { Payload } from './message.ts';
import { entityOf, messageOf, type Stream } from './stream.ts';

/** One client of a group. */
export interface Member {
  readonly proof: Proof;
  /** Whether it is to get the record, and may. */
  wants(arrival: Arrival): boolean;
  push(payload: Payload): void;
  /** Told that its viewer may have changed: it may go on in another group. */
  reconsider(): void;
  end(reason: EndReason, error?: unknown): void;
}

/** A record on its way to a group, and how far the topic was read with it. */
type Job = { readonly entity: string; readonly arrival: Arrival; readonly reached: Marks };

/** What a group hears: a topic, and of it one key, or null for all. */
export type Source = { readonly log: TopicLog; readonly key: string | null };

/**
 * Those who asked the same with the same rights. Each record is executed and serialised once for
 * all of them, one after the other, so that everybody gets them in order.
 */
export class Group {
  readonly source: Source;
  readonly #tell: Tell;
  readonly #jobs: Backlog<Job>;
  readonly #live = new Set<Member>();
  #stream: Stream;
  #current: Job | undefined;
  #unlisten: () => void = () => {};

  constructor(stream: Stream, source: Source, tell: Tell, waitingMax: number) {
    this.#stream = stream;
    this.source = source;
    this.#tell = tell;
    this.#jobs = new Backlog(waitingMax, () => {});
  }

  /** How many hear what comes. */
  get size(): number {
    return this.#live.size;
  }

  get stream(): Stream {
    return this.#stream;
  }

  /** The same question in a new revision: whoever listens goes on listening. */
  change(stream: Stream): void {
    this.#stream = stream;
  }

  /** From now on it gets what comes. */
  join(member: Member): void {
    const { log, key } = this.source;
    if (this.#live.size === 0) {
      this.#unlisten = log.listeners.add(key, (arrival) => this.#arrives(arrival));
    }
    this.#live.add(member);
  }

  /** It gets nothing more. Returns how far it was told. */
  leave(member: Member): Marks {
    if (this.#live.delete(member) && this.#live.size === 0) this.#unlisten();
    const next = this.#current ?? this.#jobs.first;
    return next ? before(next) : this.source.log.reached;
  }

  /** Makes a message, on behalf of a member. */
  make(message: Message, trace: Trace, { proof }: Member): Promise<Payload> {
    const { served, question } = this.#stream;
    const { variables } = question;
    return this.#tell({ served, variables, message, trace }, proof.caller);
  }

  #arrives(arrival: Arrival): void {
    if (![...this.#live].some((member) => member.wants(arrival))) return;
    const entity = entityOf(this.#stream, arrival.event);
    const kept = this.#jobs.push({ entity, arrival, reached: this.source.log.reached });
    if (!kept) for (const member of [...this.#live]) member.end('slow', tooMuch());
    else if (!this.#current) void this.#work();
  }

  async #work(): Promise<void> {
    for (;;) {
      this.#current = this.#jobs.shift();
      if (!this.#current) return;
      await this.#do(this.#current);
    }
  }

  async #do({ arrival, reached }: Job): Promise<void> {
    const stale = [...this.#live].filter(({ proof }) => proof.isStale);
    await Promise.all(stale.map(({ proof }) => proof.renew()));
    for (const member of stale) if (this.#live.has(member)) member.reconsider();
    const receivers = [...this.#live].filter((member) => member.wants(arrival));
    const [first] = receivers;
    if (!first) return;
    const message = messageOf(this.#stream, arrival, reached);
    const payload = await this.make(message, arrival.trace, first);
    for (const member of receivers) if (this.#live.has(member)) member.push(payload);
  }
}

function before({ arrival: { partition, position }, reached }: Job): Marks {
  return new Map(reached).set(partition, position);
}
