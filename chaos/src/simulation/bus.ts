import type { Message } from '@souk/platform/messaging/consumer';
import { hold } from './invariant.ts';
import { follows } from './is-legal-transition.ts';
import type { Letter } from './memory/consumer.ts';

export type Partition = {
  readonly topic: string;
  readonly number: number;
  readonly records: Letter[];
};

type Seen = { version: number; status: string | null };

const partitionsOfTopic = 2;
const at = new Date(0);

/** The broker: each topic in a few logs. A key has its log for ever, and so its order. */
export class Bus {
  readonly #partitions = new Map<string, Partition[]>();
  readonly #published = new Set<string>();
  /** By topic and key: how far somebody who listens to all of it has come. */
  readonly seen = new Map<string, Seen>();
  readonly #shareOf: (key: string) => number;
  repeats = 0;
  records = 0;

  /** `shareOf` says to which partition a key belongs, for ever. */
  constructor(shareOf: (key: string) => number) {
    this.#shareOf = shareOf;
  }

  partitionsOf(topic: string): readonly Partition[] {
    return this.#partitions.get(topic) ?? this.#make(topic);
  }

  /** Stores a message that was sent, perhaps once more. */
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
    if (this.#published.has(message.id)) this.repeats += 1;
    else this.#listen(message);
    this.#published.add(message.id);
  }

  #make(topic: string): Partition[] {
    const partitions = Array.from({ length: partitionsOfTopic }, (_, number) => {
      return { topic, number, records: [] };
    });
    this.#partitions.set(topic, partitions);
    return partitions;
  }

  /** Who follows one thing sees its versions one by one, and only moves that there are. */
  #listen({ topic, key, version, data }: Message): void {
    if (version === null) return;
    const status = (data as { status?: string }).status ?? null;
    const before = this.seen.get(`${topic} ${key}`);
    const isNext = before ? version === before.version + 1 : version <= 2;
    hold(
      isNext,
      'versions are told one by one',
      () => `${topic} tells version ${version} after ${before?.version ?? 'none'}`,
    );
    hold(
      follows(topic, before?.status ?? null, status),
      'a status moves along its table',
      () => `${topic} goes from ${before?.status ?? 'nothing'} to ${status}`,
    );
    this.seen.set(`${topic} ${key}`, { version, status });
  }
}
