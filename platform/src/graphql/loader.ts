import DataLoader from 'dataloader';
import { isStorable } from '../kernel/text.ts';

/** Loads one thing by key, or null. All keys of a request go into one query. */
export type Loader<Thing> = DataLoader<string, Thing | null>;

/** Loads all things of a key, perhaps none. All keys of a request go into one query. */
export type ListLoader<Thing> = DataLoader<string, Thing[]>;

type Keyed<Thing> = {
  readonly find: (keys: string[]) => Promise<readonly Thing[]>;
  readonly keyOf: (thing: Thing) => string | null;
  /** Keys that it rejects are not queried: PostgreSQL refuses a text that is not a UUID. By default, NUL and the like. */
  readonly isKey?: (key: string) => boolean;
};

/** `find` returns at most one thing for each key; of several, the last one counts. */
export function newLoader<Thing>({ find, keyOf, isKey = isStorable }: Keyed<Thing>): Loader<Thing> {
  return new DataLoader(async (keys) => {
    const things = await find(keys.filter(isKey));
    const byKey = new Map(things.map((thing) => [keyOf(thing), thing]));
    return keys.map((key) => byKey.get(key) ?? null);
  });
}

/** The things of one key keep the order in which `find` returns them. */
export function newListLoader<Thing>({
  find,
  keyOf,
  isKey = isStorable,
}: Keyed<Thing>): ListLoader<Thing> {
  return new DataLoader(async (keys) => {
    const byKey = Map.groupBy(await find(keys.filter(isKey)), keyOf);
    return keys.map((key) => byKey.get(key) ?? []);
  });
}
