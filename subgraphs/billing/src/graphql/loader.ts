import type { EntityName, FilterQuery } from '@mikro-orm/postgresql';
import type { Reader } from '@souk/platform/messaging/work';
import DataLoader from 'dataloader';

export type Loader<Thing> = DataLoader<string, Thing | null>;

type Sought<Thing extends object> = {
  /** The property to find by, unique among what is visible. */
  readonly key: keyof Thing & string;
  readonly visible: FilterQuery<Thing>;
  /** What can't be a key at all is not asked for. */
  readonly possible: (keys: readonly string[]) => string[];
};

/** One query for all things that a request names. What the viewer may not see is null. */
export function loaderOf<Thing extends object>(
  read: Reader,
  entity: EntityName<Thing>,
  { key, visible, possible }: Sought<Thing>,
): Loader<Thing> {
  return new DataLoader(async (keys) => {
    const wanted = { [key]: { $in: possible(keys) } } as FilterQuery<Thing>;
    const where = { $and: [wanted, visible] } as FilterQuery<Thing>;
    const things = (await read.find(entity, where as FilterQuery<NoInfer<Thing>>)) as Thing[];
    const found = new Map(things.map((thing) => [String(thing[key]), thing]));
    return keys.map((value) => found.get(value) ?? null);
  });
}
