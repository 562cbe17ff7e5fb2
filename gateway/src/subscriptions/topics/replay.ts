import type { EventBus, IncomingRecord } from '@souk/platform/bus/bus';
import { unavailable } from '../errors.ts';
import { Deduplicator, overlap } from './deduplicator.ts';
import type { Batch, Offsets, RecordSelection } from './recent-records.ts';
import { ReplayReader } from './replay-reader.ts';
import { readRecord, type TopicRecord } from './topic-record.ts';

const idleTimeoutMs = 10_000;

type Bounds = Awaited<ReturnType<EventBus['bounds']>>;

/**
 * Reads past records of a topic from the broker. Each topic has one read at a time, and requests that
 * come meanwhile share the next one: a thousand clients that reconnect together cost a few reads.
 */
export class Replay {
  readonly #bus: EventBus;
  readonly #waiting = new Map<string, ReplayReader[]>();

  constructor(bus: EventBus) {
    this.#bus = bus;
  }

  /**
   * Reads between two offsets. Throws CURSOR_TOO_OLD when the broker has deleted records between them, and
   * UNAVAILABLE when it is unavailable or silent.
   */
  read(topic: string, from: Offsets, until: Offsets, selection: RecordSelection): Promise<Batch> {
    const reader = new ReplayReader(from, until, selection);
    const others = this.#waiting.get(topic);
    if (others) others.push(reader);
    else {
      this.#waiting.set(topic, [reader]);
      void this.#readAll(topic);
    }
    return reader.batch;
  }

  async #readAll(topic: string): Promise<void> {
    for (let readers = this.#take(topic); readers.length > 0; readers = this.#take(topic)) {
      await this.#readOnce(topic, readers).catch(() => {
        for (const reader of readers) reader.fail(unavailable());
      });
    }
    this.#waiting.delete(topic);
  }

  #take(topic: string): ReplayReader[] {
    return this.#waiting.get(topic)?.splice(0) ?? [];
  }

  async #readOnce(topic: string, readers: readonly ReplayReader[]): Promise<void> {
    const bounds = await this.#bus.bounds(topic);
    for (const reader of readers) reader.checkRetained(bounds.map(({ oldest }) => oldest));
    const deduplicator = new Deduplicator();
    const timeout = Promise.withResolvers<never>();
    const timer = setTimeout(() => timeout.reject(unavailable()), idleTimeoutMs);
    const from = new Map([[topic, startOf(readers, bounds)]]);
    const tail = this.#bus.tail([topic], from, (incoming) => {
      timer.refresh();
      const record = readableRecord(incoming);
      const newRecord = record && deduplicator.isNew(record) ? record : null;
      for (const reader of readers) reader.take(incoming, newRecord);
    });
    // One reader that is too far behind fails alone.
    const all = tail.then(() => Promise.allSettled(readers.map(({ batch }) => batch)));
    try {
      await Promise.race([all, timeout.promise]);
    } finally {
      clearTimeout(timer);
      // Not awaited: while the broker is unavailable, the tail does not open.
      tail.then((running) => running.stop()).catch(() => {});
    }
  }
}

/**
 * The positions to start a read for all its readers at: the lowest that one of them needs, minus the
 * overlap window; the end of a partition that no reader needs.
 */
function startOf(readers: readonly ReplayReader[], bounds: Bounds): bigint[] {
  return bounds.map(({ oldest, next }, partition) => {
    const offsets = readers.flatMap((reader) => reader.offsetOf(partition) ?? []);
    if (offsets.length === 0) return next;
    const lowest = offsets.reduce((least, offset) => (offset < least ? offset : least));
    const first = lowest - overlap;
    return first > oldest ? first : oldest;
  });
}

/** Null for a record that can't be read: the tail has logged it already. */
function readableRecord(incoming: IncomingRecord): TopicRecord | null {
  try {
    return incoming.value === null ? null : readRecord(incoming);
  } catch {
    return null;
  }
}
