import type { Query } from '../../database/session.ts';
import type { IncomingRecord } from '../bus.ts';
import type { Changes } from './listener.ts';
import type { Partition } from './topic-partitions.ts';

/** A reader's next position in a partition. */
export type Cursor = Partition & { readonly position: bigint };

/** Records, and the cursors after them. */
export type Batch = {
  readonly records: readonly IncomingRecord[];
  readonly after: readonly Cursor[];
};

type Row = Pick<IncomingRecord, 'key' | 'value' | 'headers' | 'at'> & {
  id: number;
  position: string;
};

const batchMax = 200;

/** Reads partitions in batches. Queries only those that are due: they may have more records. */
export class PartitionReader {
  readonly #cursors = new Map<number, Cursor>();
  readonly #due = new Set<number>();

  get ids(): readonly number[] {
    return [...this.#cursors.keys()];
  }

  get isDue(): boolean {
    return this.#due.size > 0;
  }

  cursorsOf(ids: Iterable<number>): Cursor[] {
    return [...ids].flatMap((id) => this.#cursors.get(id) ?? []);
  }

  /** Continues from these cursors, wherever the reader was. */
  seek(cursors: readonly Cursor[]): void {
    for (const cursor of cursors) {
      this.#cursors.set(cursor.id, cursor);
      this.#due.add(cursor.id);
    }
  }

  /** Stops reading these partitions. */
  remove(ids: readonly number[]): void {
    for (const id of ids) {
      this.#cursors.delete(id);
      this.#due.delete(id);
    }
  }

  /** Marks changed partitions as due. Returns true when it reads one of them. */
  markDue(changes: Changes): boolean {
    const changed = this.ids.filter((id) => changes?.has(id) ?? true);
    for (const id of changed) this.#due.add(id);
    return changed.length > 0;
  }

  /** Reads the next records, in order for each partition. The batch may be empty. */
  async next(query: Query): Promise<Batch> {
    const due = this.cursorsOf(this.#due);
    // Clear before the query: its result may lack what changes meanwhile.
    this.#due.clear();
    if (due.length === 0) return { records: [], after: [] };
    const limit = Math.ceil(batchMax / due.length);
    const rows = await query<Row>(recordsFrom, [
      due.map(({ id }) => id),
      due.map(({ position }) => String(position)),
      limit,
    ]);
    const batch = batchOf(due, rows);
    for (const { id } of batch.after)
      if (rows.filter((row) => row.id === id).length === limit) this.#due.add(id);
    return batch;
  }

  /** Moves on after the batch. */
  advance({ after }: Batch): void {
    for (const cursor of after) this.#cursors.set(cursor.id, cursor);
  }

  /** Reads the batch again. */
  repeat({ after }: Batch): void {
    for (const { id } of after) this.#due.add(id);
  }
}

function batchOf(due: readonly Cursor[], rows: readonly Row[]): Batch {
  const cursors = new Map(due.map((cursor) => [cursor.id, cursor]));
  const after = new Map<number, Cursor>();
  const records = rows.flatMap(({ id, position: text, ...record }) => {
    const cursor = cursors.get(id);
    if (!cursor) return [];
    const position = BigInt(text);
    after.set(id, { ...cursor, position: position + 1n });
    return [{ ...record, topic: cursor.topic, partition: cursor.number, position }];
  });
  return { records, after: [...after.values()] };
}

const recordsFrom = `
  select cursor.id, r.position, r.key, r.value, r.headers, r.at
  from unnest($1::int[], $2::bigint[]) with ordinality as cursor (id, position, nth)
  cross join lateral (
    select * from records
    where partition_id = cursor.id and position >= cursor.position
    order by position limit $3
  ) r
  order by nth, r.position`;
