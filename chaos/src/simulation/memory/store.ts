import type { Work } from '@souk/platform/messaging/work';
import type { Contract } from '@souk/schema/contract';

/** The database as a use case knows it: MikroORM's entity manager, or a transaction in memory. */
export type EntityManager = Work<Contract>['em'];

/** Identifies a table: an entity, a mapping, or a class that only the simulation has. */
export type TableKey = object;

/** The committed rows of one service, by table. */
export class Store {
  readonly #tables = new Map<TableKey, object[]>();
  /** The inbox: source and id of every handled message. */
  readonly inbox = new Set<string>();

  rowsOf<Row extends object>(table: TableKey): Row[] {
    let rows = this.#tables.get(table);
    if (!rows) {
      rows = [];
      this.#tables.set(table, rows);
    }
    return rows as Row[];
  }
}

/** Creates a row as a mapping does, without calling the constructor. */
export function rowOf<Row extends object>(
  entity: { readonly prototype: Row },
  fields: object,
): Row {
  return Object.assign(Object.create(entity.prototype), fields);
}

/** A row whose fields may be assigned. */
export type Mutable<Row> = { -readonly [Field in keyof Row]: Row[Field] };
