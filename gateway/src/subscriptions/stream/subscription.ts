import { currentTrace } from '../../request/trace.ts';
import type { Proof } from '../credential.ts';
import { tooSlow } from '../errors.ts';
import type { EndReason, Transport } from '../metrics.ts';
import type { Marks } from '../topics/recent-records.ts';
import type { Arrival } from '../topics/record.ts';
import { catchUp } from './catch-up.ts';
import type { Services } from './context.ts';
import type { Member } from './group.ts';
import type { Place } from './groups.ts';
import type { Payload, Sink } from './message.ts';
import { inEdition, understand } from './open-stream.ts';
import { Sieve } from './record-filter.ts';
import type { Request } from './request.ts';
import { Outbox } from './send-queue.ts';
import { beginningOf } from './start-position.ts';
import { messageOf, type Stream } from './stream.ts';
import type { Edition } from './subscription-plans.ts';

/** Who a subscription is for, and how its messages get there. */
export type Client = {
  readonly proof: Proof;
  readonly address: string;
  readonly sink: Sink;
  readonly transport: Transport;
};

/** One subscription of one client, from its request to its end. */
export class Subscription implements Member {
  readonly proof: Proof;
  readonly #address: string;
  readonly #services: Services;
  readonly #sink: Sink;
  readonly #outbox: Outbox;
  readonly #sieve: Sieve;
  readonly #onEnd: (reason: EndReason) => void;
  #place: Place | undefined;
  #isLive = false;
  #isOver = false;

  constructor(client: Client, services: Services, onEnd: (reason: EndReason) => void) {
    this.proof = client.proof;
    this.#address = client.address;
    this.#services = services;
    this.#sink = client.sink;
    this.#outbox = Outbox.to(client, services);
    this.#sieve = new Sieve(services.checkRights, (error) => this.end('forbidden', error));
    this.#onEnd = onEnd;
  }

  /** Begins. What is wrong is told to the client. `resumeAfter` counts before the argument `after`. */
  async start(request: Request, resumeAfter: string | null): Promise<void> {
    try {
      const { caller } = this.proof;
      const sender = { caller, address: this.#address };
      const { stream, after } = understand(request, sender, this.#services);
      const { group } = this.#enter(stream);
      const begin = await beginningOf(stream, resumeAfter ?? after, caller, this.#services);
      this.#sieve.begin(begin.from);
      if (begin.first) this.push(await group.make(begin.first, currentTrace(), this));
      await this.#goOn(begin.from.marks);
    } catch (error) {
      this.end(this.#isLive ? 'fault' : 'refused', error);
    }
  }

  wants(arrival: Arrival): boolean {
    if (!this.#place) return false;
    return this.#sieve.wants(this.#place.group, this.proof.caller.viewer, arrival);
  }

  push(payload: Payload): void {
    if (this.#isOver) return;
    this.#sieve.told(payload);
    if (!this.#outbox.push(payload)) this.end('slow', tooSlow());
  }

  /** The graph has changed. Ends when this means nothing in the new one, and else goes on. */
  change(edition: Edition): void {
    if (!this.#place) return;
    const { group } = this.#place;
    try {
      const isOld = group.stream.served.revision !== edition.revision;
      if (isOld) group.change(inEdition(edition, group.stream, this.#services.cursorKey));
      this.reconsider();
    } catch (error) {
      this.end('schema', error);
    }
  }

  reconsider(): void {
    if (!this.#place) return;
    const { group, key, exit } = this.#place;
    if (this.#services.groups.keyOf(group.stream, this.proof.caller.viewer) === key) return;
    const marks = group.leave(this);
    exit();
    this.#enter(group.stream);
    if (!this.#isLive) return;
    this.#isLive = false;
    this.#goOn(marks).catch((error: unknown) => this.end('fault', error));
  }

  /** Nothing is told any more. With an error the client is told that one. */
  end(reason: EndReason, error?: unknown): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#place?.group.leave(this);
    this.#place?.exit();
    this.#place = undefined;
    this.#outbox.clear();
    if (error !== undefined)
      this.#sink.end(errorsIn(error).map((one) => this.#services.formatError(one)));
    this.#onEnd(reason);
  }

  #enter(stream: Stream): Place {
    this.#place = this.#services.groups.enter(stream, this.proof.caller.viewer);
    return this.#place;
  }

  async #goOn(from: Marks): Promise<void> {
    if (!this.#place) return;
    await catchUp(this.#place.group.source.log, this.#services.history, from, {
      wants: (arrival) => this.wants(arrival),
      tell: (arrival, reached) => this.#tell(arrival, reached),
      join: (marks) => this.#join(marks),
      isOver: () => this.#isOver,
    });
  }

  async #tell(arrival: Arrival, reached: Marks): Promise<void> {
    if (this.proof.isStale) await this.proof.renew();
    if (!this.#place) return;
    const { group } = this.#place;
    const message = messageOf(group.stream, arrival, reached);
    this.push(await group.make(message, arrival.trace, this));
    await this.#outbox.drained();
  }

  #join(marks: Marks): void {
    this.#sieve.goOn(marks);
    this.#isLive = true;
    this.#place?.group.join(this);
  }
}

function errorsIn(error: unknown): readonly unknown[] {
  return error instanceof AggregateError ? error.errors : [error];
}
