/** Where a record lies in its topic. Positions of a partition only rise; they may have gaps. */
type RecordPosition = {
  readonly topic: string;
  readonly partition: number;
  readonly position: bigint;
};

/** A record to publish. Records of one key keep their order. */
export type OutgoingRecord = {
  readonly topic: string;
  /** The aggregate's id. Null only in records of external producers. */
  readonly key: string | null;
  /** The exact value, sent as UTF-8. Null is a tombstone. */
  readonly value: string | null;
  readonly headers: Readonly<Record<string, string>>;
};

/** A record from the broker. */
export type IncomingRecord = OutgoingRecord & RecordPosition & { readonly at: Date };

/** The next position to read of each partition, by topic and partition number. */
export type Positions = ReadonlyMap<string, readonly bigint[]>;

export type Running = { stop: () => Promise<void> };

/** A tail and the positions it began at: a snapshot read afterwards misses no record. */
type Tail = Running & { readonly from: Positions };

/**
 * The port to the broker. Every adapter passes `bus.contract.ts`. All methods throw UnknownTopic for a
 * missing topic and never create one.
 */
export interface EventBus {
  /** Resolves when the broker has stored the whole batch. Records of one key keep their order. */
  publish(batch: readonly OutgoingRecord[]): Promise<void>;

  /**
   * Delivers the records that the group has not finished, at least once, in order per partition.
   * Commits the position after `handle` has resolved; when it throws, delivers the same records
   * again later. Members of a group share the partitions. A new group begins at the oldest record.
   * `cancel` ends the wait for an unavailable broker: then it rejects with BusUnavailable. Once it
   * has resolved, only `stop` ends it. Afterwards the group has no such member, even if it was joining.
   */
  consume(
    group: string,
    topics: readonly string[],
    handle: (batch: readonly IncomingRecord[]) => Promise<void>,
    cancel?: AbortSignal,
  ): Promise<Running>;

  /**
   * Delivers every record from a position on, without a group: each tail gets all of them. `latest`
   * begins at the current end. A position older than the log begins at its start.
   */
  tail(
    topics: readonly string[],
    from: Positions | 'latest',
    onRecord: (record: IncomingRecord) => void,
  ): Promise<Tail>;

  /** Returns the oldest retained position and the next one to be written, of each partition. */
  bounds(topic: string): Promise<readonly { oldest: bigint; next: bigint }[]>;

  /** Returns the number of records that a group has not finished, by topic. */
  lag(group: string, topics: readonly string[]): Promise<ReadonlyMap<string, bigint>>;

  /** Rejects when the broker is unavailable. The readiness check calls it. */
  ping(): Promise<void>;

  close(): Promise<void>;
}

/** The settings of a topic. */
export type TopicSettings = {
  readonly name: string;
  readonly partitions: number;
  /** Null keeps records forever. */
  readonly retentionMs: number | null;
  /** Keeps only the last record of each key. */
  readonly compacted: boolean;
};

/** The operator's interface to a broker. */
export interface BusAdmin {
  /** Creates missing topics and leaves the others unchanged. Returns the created names. */
  createTopics(topics: readonly TopicSettings[]): Promise<readonly string[]>;
  topics(): Promise<readonly TopicSettings[]>;
  /** Returns the committed position of a group in each partition, by topic; null where it has none. */
  committed(
    group: string,
    topics: readonly string[],
  ): Promise<ReadonlyMap<string, readonly (bigint | null)[]>>;
  /** Moves a group back by that many records in each partition, at most to the oldest one. */
  rewind(group: string, topics: readonly string[], records: number): Promise<void>;
  close(): Promise<void>;
}

/** The topic does not exist. */
export class UnknownTopic extends Error {
  override readonly name = 'UnknownTopic';

  constructor(topics: readonly string[]) {
    super(`The broker has no topic ${topics.join(', ')}.`);
  }
}

/** The broker can't be reached now. The request may have taken effect all the same. */
export class BusUnavailable extends Error {
  override readonly name = 'BusUnavailable';

  constructor(cause: unknown) {
    super('The broker is unavailable.', { cause });
  }
}
