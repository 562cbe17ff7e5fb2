/** Where a record stands in its topic. Positions of a partition only rise; they may have gaps. */
type Place = {
  readonly topic: string;
  readonly partition: number;
  readonly position: bigint;
};

/** What is handed to the broker. Records of one key keep their order. */
export type OutgoingRecord = {
  readonly topic: string;
  /** The aggregate's id. Null only for records that were made by hand. */
  readonly key: string | null;
  /** The exact bytes of the value, as UTF-8. Null is a tombstone. */
  readonly value: string | null;
  readonly headers: Readonly<Record<string, string>>;
};

/** What comes back from the broker. */
export type IncomingRecord = OutgoingRecord & Place & { readonly at: Date };

/** For each topic the next position of each partition, by partition number. */
export type Positions = ReadonlyMap<string, readonly bigint[]>;

export type Running = { stop: () => Promise<void> };

/** A tail names the positions that it began at: a snapshot read after that misses nothing. */
type Tail = Running & { readonly from: Positions };

/**
 * The one door to the broker. Every adapter passes `bus.contract.ts`. A topic that was not made is
 * an error, never made by accident.
 */
export interface EventBus {
  /** Resolves when the broker has stored all of them. Records of one key are stored in this order. */
  publish(batch: readonly OutgoingRecord[]): Promise<void>;

  /**
   * Hands over what the group has not finished, at least once, in order per partition, and keeps
   * the position when `handle` has resolved. When it throws, the same records come again, later.
   * Members of a group share the partitions. A group that is new begins at the oldest record.
   */
  consume(
    group: string,
    topics: readonly string[],
    handle: (batch: readonly IncomingRecord[]) => Promise<void>,
  ): Promise<Running>;

  /**
   * Hands over every record from a position on, without a group: each tail sees all of them.
   * `latest` begins at the end as it is now. A position older than the log begins at its start.
   */
  tail(
    topics: readonly string[],
    from: Positions | 'latest',
    onRecord: (record: IncomingRecord) => void,
  ): Promise<Tail>;

  /** The oldest position that is still kept, and the next one to be written, of each partition. */
  bounds(topic: string): Promise<readonly { oldest: bigint; next: bigint }[]>;

  /** The records that a group has not finished, summed over the partitions of each topic. */
  lag(group: string, topics: readonly string[]): Promise<ReadonlyMap<string, bigint>>;

  /** Rejects when the broker can't be reached: what readiness asks. */
  ping(): Promise<void>;

  close(): Promise<void>;
}

/** How a topic is kept. */
export type TopicSettings = {
  readonly name: string;
  readonly partitions: number;
  /** Null keeps records for ever. */
  readonly retentionMs: number | null;
  /** Keeps only the last record of each key. */
  readonly compacted: boolean;
};

/** What an operator does with a broker. */
export interface BusAdmin {
  /** Makes the topics that are missing and leaves the others alone. Returns the names it made. */
  createTopics(topics: readonly TopicSettings[]): Promise<readonly string[]>;
  topics(): Promise<readonly TopicSettings[]>;
  /** Moves a group back by so many records a partition, at most to the oldest. */
  rewind(group: string, topics: readonly string[], records: number): Promise<void>;
  close(): Promise<void>;
}
