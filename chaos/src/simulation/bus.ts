import type { Message } from '@souk/platform/messaging/consumer';
import { invariant } from './invariant.ts';
import { isLegalTransition } from './is-legal-transition.ts';
import type { SimulatedRecord } from './memory/consumer.ts';

export type Partition = {
  readonly topic: string;
  readonly number: number;
  readonly records: SimulatedRecord[];
};

type Observed = { version: number; status: string | null };

/** What the sequence of a message's statuses is about: a delivery, or the entity of the key. */
const subjectOf = (data: object) =>
  'deliveryId' in data && typeof data.deliveryId === 'string' ? data.deliveryId : null;

const partitionsOfTopic = 2;
const at = new Date(0);

/** The broker. Each topic has a few partitions; the records of a key share one and keep their order. */
export class Bus {
  readonly #partitions = new Map<string, Partition[]>();
  readonly #published = new Set<string>();
  /** Latest version and status by topic and key, as a consumer of everything sees them. */
  readonly observed = new Map<string, Observed>();
  readonly #statuses = new Map<string, string | null>();
  readonly #shareOf: (key: string) => number;
  duplicates = 0;
  records = 0;

  /** `shareOf` maps a key to its partition. */
  constructor(shareOf: (key: string) => number) {
    this.#shareOf = shareOf;
  }

  partitionsOf(topic: string): readonly Partition[] {
    return this.#partitions.get(topic) ?? this.#make(topic);
  }

  /** Appends a published message, which may be a duplicate. */
  append(message: Message): void {
    const { topic, key } = message;
    const partitions = this.partitionsOf(topic);
    const partition = partitions[this.#shareOf(key ?? '') % partitions.length];
    if (!partition) return;
    const { number, records } = partition;
    const headers = {};
    const position = BigInt(records.length);
    records.push({ topic, partition: number, position, key, value: '', headers, at, message });
    this.records += 1;
    if (this.#published.has(message.id)) this.duplicates += 1;
    else this.#checkSequence(message);
    this.#published.add(message.id);
  }

  #make(topic: string): Partition[] {
    const partitions = Array.from({ length: partitionsOfTopic }, (_, number) => {
      return { topic, number, records: [] };
    });
    this.#partitions.set(topic, partitions);
    return partitions;
  }

  /** Checks that the versions of an entity come one by one, with legal status transitions. */
  #checkSequence({ topic, key, version, data }: Message): void {
    if (version === null) return;
    const about = data as { status?: string; parcelId?: string | null };
    const status = about.status ?? null;
    const before = this.observed.get(`${topic} ${key}`);
    const isNext = before ? version === before.version + 1 : version <= 2;
    invariant(
      isNext,
      'versions are published one by one',
      () => `${topic} publishes version ${version} after ${before?.version ?? 'none'}`,
    );
    const subject = `${topic} ${key} ${subjectOf(about) ?? ''}`;
    const from = this.#statuses.get(subject) ?? null;
    // The change of one parcel may leave the status of the order as it is.
    const stays = topic === 'order-status' && Boolean(about.parcelId) && from === status;
    invariant(
      stays || isLegalTransition(topic, from, status),
      'a status changes by a legal transition',
      () => `${topic} goes from ${from ?? 'nothing'} to ${status}`,
    );
    this.#statuses.set(subject, status);
    this.observed.set(`${topic} ${key}`, { version, status });
  }
}
