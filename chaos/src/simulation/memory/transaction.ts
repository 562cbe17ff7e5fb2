import { matches } from './matches.ts';
import type { EntityManager, Store, TableKey } from './store.ts';

type Options = { readonly orderBy?: object; readonly limit?: number };

/**
 * A unit of work in memory. It works on copies, which replace the rows at the commit. It implements
 * the part of EntityManager that use cases call. Transactions run one at a time, so nothing is locked.
 */
export class Transaction {
  readonly #store: Store;
  readonly #copies = new Map<object, object>();
  readonly #touched = new Set<TableKey>();
  readonly #inserted = new Map<TableKey, object[]>();
  readonly #handled: string[] = [];

  constructor(store: Store) {
    this.#store = store;
  }

  /** Rows of a table, all or those that match, for reading and changing. */
  rowsOf<Row extends object>(table: TableKey, isWanted: (row: Row) => boolean = all): Row[] {
    const rows: Row[] = [];
    for (const row of this.#store.rowsOf<Row>(table)) {
      const known = this.#copies.get(row) as Row | undefined;
      if (isWanted(known ?? row)) rows.push(known ?? this.#copy(table, row));
    }
    for (const row of (this.#inserted.get(table) ?? []) as Row[]) if (isWanted(row)) rows.push(row);
    return rows;
  }

  insert<Row extends object>(table: TableKey, row: Row): Row {
    const known = this.#inserted.get(table);
    if (known) known.push(row);
    else this.#inserted.set(table, [row]);
    return row;
  }

  #copy<Row extends object>(table: TableKey, row: Row): Row {
    const copy = copyOf(row);
    this.#copies.set(row, copy);
    this.#touched.add(table);
    return copy;
  }

  /** Records a message in the inbox. False when it is there already. */
  insertInbox(id: string): boolean {
    if (this.#store.inbox.has(id) || this.#handled.includes(id)) return false;
    this.#handled.push(id);
    return true;
  }

  commit(): void {
    for (const table of this.#touched) {
      const rows = this.#store.rowsOf(table);
      for (const [index, row] of rows.entries()) rows[index] = this.#copies.get(row) ?? row;
    }
    for (const [table, rows] of this.#inserted) this.#store.rowsOf(table).push(...rows);
    for (const id of this.#handled) this.#store.inbox.add(id);
  }

  create(table: TableKey, fields: object): object {
    return this.insert(table, fields);
  }

  persist(row: object): void {
    this.insert(row.constructor, row);
  }

  async flush(): Promise<void> {}

  async find(table: TableKey, where: object, { orderBy, limit }: Options = {}): Promise<object[]> {
    const found = this.rowsOf(table, (row) => matches(row, where));
    if (orderBy) found.sort(byField(orderBy));
    return found.slice(0, limit);
  }

  async findOne(table: TableKey, which: object | string): Promise<object | null> {
    const where = typeof which === 'string' ? { id: which } : which;
    return this.rowsOf(table, (row) => matches(row, where))[0] ?? null;
  }

  async findOneOrFail(table: TableKey, which: object | string): Promise<object> {
    const found = await this.findOne(table, which);
    if (!found) throw new Error(`Row not found: ${JSON.stringify(which)}.`);
    return found;
  }
}

const all = () => true;

/** Returns the transaction that serves as this entity manager. */
export function transactionOf(em: EntityManager): Transaction {
  return em as unknown as Transaction;
}

/** A spread and a new prototype: six times as fast as `Object.assign`, and most of the work of a run. */
function copyOf<Row extends object>(row: Row): Row {
  return Object.setPrototypeOf({ ...row }, Object.getPrototypeOf(row));
}

function byField(orderBy: object) {
  const [[field, direction] = ['', '']] = Object.entries(orderBy);
  const sign = direction === 'desc' ? -1 : 1;
  return (one: object, other: object) => {
    const [a, b] = [one, other].map((row) => (row as Record<string, never>)[field]);
    if (a === undefined || b === undefined || a === b) return 0;
    return a < b ? -sign : sign;
  };
}
