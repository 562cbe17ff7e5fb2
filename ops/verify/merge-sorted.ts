/** Rows of one source, in the order of their keys. */
export type SortedRows = AsyncGenerator<readonly { readonly key: string }[]>;

/** The rows of one key: null for a source that has none. */
export type Together<Sources extends Record<string, SortedRows>> = {
  readonly [Name in keyof Sources]: RowOf<Sources[Name]> | null;
};

type RowOf<Rows> = Rows extends AsyncGenerator<readonly (infer Row)[]> ? Row : never;
type Keyed = { readonly key: string };

/** Reads one source: holds a batch of it, never all rows. */
class Reader {
  readonly #batches: SortedRows;
  #rows: readonly Keyed[] = [];
  #at = 0;
  #ended = false;

  constructor(batches: SortedRows) {
    this.#batches = batches;
  }

  get head(): Keyed | undefined {
    return this.#rows[this.#at];
  }

  /** True when the next batch must be loaded before `head` is read. */
  get isDue(): boolean {
    return !this.#ended && this.#at >= this.#rows.length;
  }

  async load(): Promise<void> {
    const { value, done } = await this.#batches.next();
    this.#ended = done === true;
    this.#rows = value ?? [];
    this.#at = 0;
  }

  /** Returns the row of this key and moves on; null when the next row has another key. */
  take(key: string): Keyed | null {
    const row = this.head;
    if (row?.key !== key) return null;
    this.#at += 1;
    return row;
  }

  async close(): Promise<void> {
    await this.#batches.return(undefined);
  }
}

/**
 * Merges sources that are sorted by key: calls `onKey` once for each key, with the row of each source.
 * Ends early when `onKey` returns false. A key occurs at most once in a source.
 */
export async function mergeSorted<Sources extends Record<string, SortedRows>>(
  sources: Sources,
  onKey: (key: string, rows: Together<Sources>) => boolean,
): Promise<void> {
  const readers = Object.entries(sources).map(([name, rows]) => [name, new Reader(rows)] as const);
  try {
    for (;;) {
      for (const [, reader] of readers) if (reader.isDue) await reader.load();
      const key = leastKey(readers.map(([, reader]) => reader.head?.key));
      if (key === undefined) return;
      const rows = Object.fromEntries(readers.map(([name, reader]) => [name, reader.take(key)]));
      if (!onKey(key, rows as Together<Sources>)) return;
    }
  } finally {
    for (const [, reader] of readers) await reader.close();
  }
}

function leastKey(keys: readonly (string | undefined)[]): string | undefined {
  let least: string | undefined;
  for (const key of keys)
    if (key !== undefined && (least === undefined || key < least)) least = key;
  return least;
}
