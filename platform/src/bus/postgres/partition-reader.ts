import type { Query } from '../../database/session.ts';
import type { IncomingRecord } from '../bus.ts';
import type { News } from './listener.ts';
import type { Partition } from './topic-partitions.ts';

/** Where somebody is in a partition: what comes next. */
export type Cursor = Partition & { readonly position: bigint };

/** What was read, and where the reader is when it is done with it. */
export type Batch = {
  readonly records: readonly IncomingRecord[];
  readonly passed: readonly Cursor[];
};

type Row = Pick<IncomingRecord, 'key' | 'value' | 'headers' | 'at'> & {
  id: number;
  position: string;
};

const batchMax = 200;

/** The partitions that somebody reads. Only those that may have more are asked for it. */
export class Reading {
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

  /** Reads on from here, also where it has been somewhere else. */
  moveTo(cursors: readonly Cursor[]): void {
    for (const cursor of cursors) {
      this.#cursors.set(cursor.id, cursor);
      this.#due.add(cursor.id);
    }
  }

  leave(ids: readonly number[]): void {
    for (const id of ids) {
      this.#cursors.delete(id);
      this.#due.delete(id);
    }
  }

  /** Whether anything of it is read here. */
  hear(news: News): boolean {
    const mine = this.ids.filter((id) => news?.has(id) ?? true);
    for (const id of mine) this.#due.add(id);
    return mine.length > 0;
  }

  /** The next records, in order for each partition; none when there are none. */
  async next(query: Query): Promise<Batch> {
    const due = this.cursorsOf(this.#due);
    // Before the question: what is told meanwhile may not be in the answer.
    this.#due.clear();
    if (due.length === 0) return { records: [], passed: [] };
    const limit = Math.ceil(batchMax / due.length);
    const rows = await query<Row>(recordsFrom, [
      due.map(({ id }) => id),
      due.map(({ position }) => String(position)),
      limit,
    ]);
    const batch = batchOf(due, rows);
    for (const { id } of batch.passed)
      if (rows.filter((row) => row.id === id).length === limit) this.#due.add(id);
    return batch;
  }

  /** Goes on after the batch. */
  pass({ passed }: Batch): void {
    for (const cursor of passed) this.#cursors.set(cursor.id, cursor);
  }

  /** The batch is to come once more. */
  repeat({ passed }: Batch): void {
    for (const { id } of passed) this.#due.add(id);
  }
}

function batchOf(due: readonly Cursor[], rows: readonly Row[]): Batch {
  const cursors = new Map(due.map((cursor) => [cursor.id, cursor]));
  const passed = new Map<number, Cursor>();
  const records = rows.flatMap(({ id, position: text, ...record }) => {
    const cursor = cursors.get(id);
    if (!cursor) return [];
    const position = BigInt(text);
    passed.set(id, { ...cursor, position: position + 1n });
    return [{ ...record, topic: cursor.topic, partition: cursor.number, position }];
  });
  return { records, passed: [...passed.values()] };
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
