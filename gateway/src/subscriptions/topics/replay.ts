import type { EventBus, IncomingRecord } from '@souk/platform/bus/bus';
import { unavailable } from '../errors.ts';
import { lookBack, SentAgain } from './deduplicator.ts';
import type { Marks, Page, Wanted } from './recent-records.ts';
import { Reader } from './replay-reader.ts';
import { type Arrival, arrivalOf } from './topic-record.ts';

const silenceMs = 10_000;

type Bounds = Awaited<ReturnType<EventBus['bounds']>>;

/**
 * Reads back what a topic has kept. One read at a time for each topic: who comes meanwhile shares
 * the next one, so that a thousand clients that return together cost a few reads.
 */
export class History {
  readonly #bus: EventBus;
  readonly #waiting = new Map<string, Reader[]>();

  constructor(bus: EventBus) {
    this.#bus = bus;
  }

  /** What was wanted between two places. Throws UNAVAILABLE when the broker is away or silent. */
  read(topic: string, from: Marks, until: Marks, wanted: Wanted): Promise<Page> {
    const reader = new Reader(from, until, wanted);
    const others = this.#waiting.get(topic);
    if (others) others.push(reader);
    else {
      this.#waiting.set(topic, [reader]);
      void this.#serve(topic);
    }
    return reader.page;
  }

  async #serve(topic: string): Promise<void> {
    for (let readers = this.#take(topic); readers.length > 0; readers = this.#take(topic)) {
      await this.#readOnce(topic, readers).catch(() => {
        for (const reader of readers) reader.fail(unavailable());
      });
    }
    this.#waiting.delete(topic);
  }

  #take(topic: string): Reader[] {
    return this.#waiting.get(topic)?.splice(0) ?? [];
  }

  async #readOnce(topic: string, readers: readonly Reader[]): Promise<void> {
    const bounds = await this.#bus.bounds(topic);
    for (const reader of readers) reader.skipBefore(bounds.map(({ oldest }) => oldest));
    const sentAgain = new SentAgain();
    const silence = Promise.withResolvers<never>();
    const timer = setTimeout(() => silence.reject(unavailable()), silenceMs);
    const from = new Map([[topic, startOf(readers, bounds)]]);
    const tail = this.#bus.tail([topic], from, (record) => {
      timer.refresh();
      const arrival = readable(record);
      const news = arrival && sentAgain.isNew(arrival) ? arrival : null;
      for (const reader of readers) reader.take(record, news);
    });
    const all = tail.then(() => Promise.all(readers.map(({ page }) => page)));
    try {
      await Promise.race([all, silence.promise]);
    } finally {
      clearTimeout(timer);
      // A broker that is away opens the tail when it is back: nobody waits for that.
      tail.then((running) => running.stop()).catch(() => {});
    }
  }
}

/** Where a read begins for all of its readers. A partition that none of them wants is not read. */
function startOf(readers: readonly Reader[], bounds: Bounds): bigint[] {
  return bounds.map(({ oldest, next }, partition) => {
    const marks = readers.flatMap((reader) => reader.markOf(partition) ?? []);
    if (marks.length === 0) return next;
    const first = marks.reduce((least, mark) => (mark < least ? mark : least)) - lookBack;
    return first > oldest ? first : oldest;
  });
}

/** What could not be read was logged when it came. */
function readable(record: IncomingRecord): Arrival | null {
  try {
    return record.value === null ? null : arrivalOf(record);
  } catch {
    return null;
  }
}
