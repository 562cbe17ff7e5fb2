import { cursorTooOld } from '../errors.ts';
import type { Batch, Offsets, RecordSelection } from './recent-records.ts';
import type { TopicRecord } from './topic-record.ts';

/** Collects one batch of past records between two positions of a topic, as a read delivers them. */
export class ReplayReader {
  readonly batch: Promise<Batch>;
  readonly #from: Offsets;
  readonly #until: Offsets;
  readonly #selection: RecordSelection;
  readonly #records: TopicRecord[] = [];
  readonly #offsets: Map<number, bigint>;
  readonly #done = Promise.withResolvers<Batch>();
  #ended = false;

  constructor(from: Offsets, until: Offsets, selection: RecordSelection) {
    this.#from = from;
    this.#until = until;
    this.#selection = selection;
    this.#offsets = new Map(from);
    this.batch = this.#done.promise;
    // The caller of `batch` handles its failure. Before it does, Node must not see an unhandled one.
    this.batch.catch(() => {});
  }

  /** The next position to read in a partition. Undefined when nothing is left to read there. */
  offsetOf(partition: number): bigint | undefined {
    return this.#isDone(partition) ? undefined : this.#offsets.get(partition);
  }

  /**
   * Fails with CURSOR_TOO_OLD when the broker has deleted records that are still to be read: without them
   * the client would have a gap that it cannot notice. `oldest`: the first position of each partition.
   */
  checkRetained(oldest: readonly bigint[]): void {
    const isDeleted = oldest.some((first, partition) => {
      const offset = this.offsetOf(partition);
      return offset !== undefined && offset < first;
    });
    if (isDeleted) this.fail(cursorTooOld());
    else this.#finishIfDone();
  }

  /** Takes the next record of the topic. `record` is null for a duplicate or an unreadable one. */
  take(
    { partition, position }: Pick<TopicRecord, 'partition' | 'position'>,
    record: TopicRecord | null,
  ): void {
    const from = this.#from.get(partition);
    if (this.#ended || from === undefined || position < from) return;
    const isBeforeEnd = !this.#isDone(partition) && position < this.#endOf(partition);
    if (record && isBeforeEnd) this.#collect(record);
    if (!this.#ended) this.#advance(partition, position + 1n);
    this.#finishIfDone();
  }

  fail(error: Error): void {
    this.#ended = true;
    this.#done.reject(error);
  }

  #collect(record: TopicRecord): void {
    if (!this.#selection.accepts(record)) return;
    if (this.#records.length === this.#selection.recordsMax) this.#finish();
    else this.#records.push(record);
  }

  #finishIfDone(): void {
    const isDone = [...this.#from.keys()].every((partition) => this.#isDone(partition));
    if (isDone && !this.#ended) this.#finish();
  }

  #finish(): void {
    this.#ended = true;
    this.#done.resolve({ records: this.#records, offsets: this.#offsets });
  }

  #advance(partition: number, position: bigint): void {
    const at = this.#offsets.get(partition);
    const end = this.#endOf(partition);
    const to = position < end ? position : end;
    if (at !== undefined && to > at) this.#offsets.set(partition, to);
  }

  #endOf(partition: number): bigint {
    return this.#until.get(partition) ?? 0n;
  }

  #isDone(partition: number): boolean {
    return (this.#offsets.get(partition) ?? 0n) >= this.#endOf(partition);
  }
}
