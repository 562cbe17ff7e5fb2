import { isObject, type Tree } from './tree.ts';

/** One step of a path in the tree: a field, each item of a list, or the objects of some types. */
export type Step = { /** The path up to this step. */ readonly prefix: string } & (
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'items' }
  | { readonly kind: 'types'; readonly names: ReadonlySet<string> }
);

/** The values at paths of one state of a tree, by prefix: longer paths continue there. Wrong once the tree changes. */
export type KnownPositions = Map<string, Positions>;

/**
 * Compiles a path of a query plan: names, `@` for each item of a list, and `|[A,B]` behind either for the
 * objects of these types.
 */
export function stepsOf(path: readonly (string | number)[]): Step[] {
  const steps: Step[] = [];
  let prefix = '';
  for (const element of path) {
    const [name = '', types] = String(element).split('|');
    if (name !== '') {
      prefix += `.${name}`;
      steps.push(name === '@' ? { kind: 'items', prefix } : { kind: 'field', name, prefix });
    }
    if (types === undefined) continue;
    prefix += `|${types}`;
    steps.push({ kind: 'types', names: new Set(types.slice(1, -1).split(',')), prefix });
  }
  return steps;
}

/**
 * One step from the values before it. `from` has the place of each reached value's origin; null: every origin reached
 * one value. `index` has the places in their lists. Kept for the paths of errors, so they are small where nothing is left out.
 */
type Level = {
  readonly step: Step;
  readonly from: readonly number[] | null;
  readonly index: readonly number[];
};

/** What a step reached. */
type Reached = { readonly values: readonly unknown[]; readonly level: Level };

/** The objects at a path, in order, with the position of each. */
export class Positions {
  readonly objects: readonly Tree[];
  readonly #levels: readonly Level[];

  private constructor(objects: readonly Tree[], levels: readonly Level[]) {
    this.objects = objects;
    this.#levels = levels;
  }

  /** Collects the objects at the path, and adds each start of it to `known`. Leaves out null, and what is no object. */
  static at(root: Tree, steps: readonly Step[], known: KnownPositions): Positions {
    const start = steps.findLastIndex(({ prefix }) => known.has(prefix));
    let found = known.get(steps[start]?.prefix ?? '') ?? new Positions([root], []);
    for (const step of steps.slice(start + 1)) {
      const { values, level } = reached(found.objects, step);
      found = new Positions(values as Tree[], [...found.#levels, level]);
      known.set(step.prefix, found);
    }
    return found;
  }

  /** The path of the nth object, in tree names. */
  pathOf(nth: number): (string | number)[] {
    const path: (string | number)[] = [];
    let at = nth;
    for (const { step, from, index } of this.#levels.toReversed()) {
      if (step.kind === 'field') path.unshift(step.name);
      if (step.kind === 'items') path.unshift(index[at] ?? 0);
      at = from ? (from[at] ?? 0) : at;
    }
    return path;
  }
}

function reached(values: readonly unknown[], step: Step): Reached {
  if (step.kind === 'items') return itemsOf(values, step);
  const next = new Array<unknown>(values.length);
  let count = 0;
  let from: number[] | null = null;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at];
    const found = step.kind === 'field' ? fieldOf(value, step.name) : ofTypes(value, step.names);
    if (typeof found !== 'object' || found === null) {
      from ??= Array.from({ length: count }, (_, nth) => nth);
      continue;
    }
    next[count] = found;
    count += 1;
    from?.push(at);
  }
  next.length = count;
  return { values: next, level: { step, from, index: [] } };
}

function itemsOf(lists: readonly unknown[], step: Step): Reached {
  let length = 0;
  for (const list of lists) if (Array.isArray(list)) length += list.length;
  const next = new Array<unknown>(length);
  const from = new Array<number>(length);
  const index = new Array<number>(length);
  let count = 0;
  for (let at = 0; at < lists.length; at += 1) {
    const list = lists[at];
    if (!Array.isArray(list)) continue;
    for (let nth = 0; nth < list.length; nth += 1) {
      const item = list[nth];
      if (typeof item !== 'object' || item === null) continue;
      next[count] = item;
      from[count] = at;
      index[count] = nth;
      count += 1;
    }
  }
  next.length = count;
  return { values: next, level: { step, from, index } };
}

function fieldOf(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}

function ofTypes(value: unknown, names: ReadonlySet<string>): unknown {
  return isObject(value) && names.has(String(value.__typename)) ? value : undefined;
}
