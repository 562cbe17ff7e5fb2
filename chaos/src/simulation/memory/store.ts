import type { Work } from '@souk/platform/messaging/work';
import type { Contract } from '@souk/schema/contract';

/** What a use case is given to reach its database: MikroORM's, or a transaction in memory. */
export type EntityManager = Work<Contract>['em'];

/** A row of one kind: what a mapping describes, or what only memory knows. */
export type Kind = object;

/** The committed rows of one service, by what they are. */
export class Store {
  readonly #tables = new Map<Kind, object[]>();
  /** What was taken in, by source and id. */
  readonly inbox = new Set<string>();

  rowsOf<Row extends object>(kind: Kind): Row[] {
    let rows = this.#tables.get(kind);
    if (!rows) {
      rows = [];
      this.#tables.set(kind, rows);
    }
    return rows as Row[];
  }
}

/** A row as a mapping would fill it, past its constructor. */
export function rowOf<Row extends object>(kind: { readonly prototype: Row }, fields: object): Row {
  return Object.assign(Object.create(kind.prototype), fields);
}

export type Changing<Row> = { -readonly [Field in keyof Row]: Row[Field] };
