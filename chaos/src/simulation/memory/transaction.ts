import { matches } from './matches.ts';
import type { EntityManager, Kind, Store } from './store.ts';

type Options = { readonly orderBy?: object; readonly limit?: number };

/**
 * One unit of work in memory: it works on copies, and they are the truth when it commits. It stands
 * where use cases expect an EntityManager, and knows of it what they use. There is one transaction
 * at a time, so nothing is locked.
 */
export class Transaction {
  readonly #store: Store;
  readonly #copies = new Map<object, object>();
  readonly #touched = new Set<Kind>();
  readonly #inserted = new Map<Kind, object[]>();
  readonly #taken: string[] = [];

  constructor(store: Store) {
    this.#store = store;
  }

  /** The rows of a kind, all or some, to look at and to change. */
  rowsOf<Row extends object>(kind: Kind, isWanted: (row: Row) => boolean = all): Row[] {
    const rows: Row[] = [];
    for (const row of this.#store.rowsOf<Row>(kind)) {
      const known = this.#copies.get(row) as Row | undefined;
      if (isWanted(known ?? row)) rows.push(known ?? this.#copy(kind, row));
    }
    for (const row of (this.#inserted.get(kind) ?? []) as Row[]) if (isWanted(row)) rows.push(row);
    return rows;
  }

  insert<Row extends object>(kind: Kind, row: Row): Row {
    const known = this.#inserted.get(kind);
    if (known) known.push(row);
    else this.#inserted.set(kind, [row]);
    return row;
  }

  #copy<Row extends object>(kind: Kind, row: Row): Row {
    const copy = copyOf(row);
    this.#copies.set(row, copy);
    this.#touched.add(kind);
    return copy;
  }

  /** Whether it was not taken in before. From now on it was. */
  takeIn(name: string): boolean {
    if (this.#store.inbox.has(name) || this.#taken.includes(name)) return false;
    this.#taken.push(name);
    return true;
  }

  commit(): void {
    for (const kind of this.#touched) {
      const rows = this.#store.rowsOf(kind);
      for (const [index, row] of rows.entries()) rows[index] = this.#copies.get(row) ?? row;
    }
    for (const [kind, rows] of this.#inserted) this.#store.rowsOf(kind).push(...rows);
    for (const name of this.#taken) this.#store.inbox.add(name);
  }

  create(kind: Kind, fields: object): object {
    return this.insert(kind, fields);
  }

  persist(row: object): void {
    this.insert(row.constructor, row);
  }

  async flush(): Promise<void> {}

  async find(kind: Kind, where: object, { orderBy, limit }: Options = {}): Promise<object[]> {
    const found = this.rowsOf(kind, (row) => matches(row, where));
    if (orderBy) found.sort(byField(orderBy));
    return found.slice(0, limit);
  }

  async findOne(kind: Kind, which: object | string): Promise<object | null> {
    const where = typeof which === 'string' ? { id: which } : which;
    return this.rowsOf(kind, (row) => matches(row, where))[0] ?? null;
  }

  async findOneOrFail(kind: Kind, which: object | string): Promise<object> {
    const found = await this.findOne(kind, which);
    if (!found) throw new Error(`There is no such row: ${JSON.stringify(which)}.`);
    return found;
  }
}

const all = () => true;

/** What stands behind an EntityManager of the simulation. */
export function transactionOf(em: EntityManager): Transaction {
  return em as unknown as Transaction;
}

/** A spread and a new prototype: six times as fast as `Object.assign`, and most of what a run does. */
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
