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

/** The values that one step reached: where each came from, and its index in its list. */
type Level = { readonly step: Step; readonly from: number[]; readonly index: number[] };

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
      const level: Level = { step, from: [], index: [] };
      const values = reached(found.objects, level);
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
      at = from[at] ?? 0;
    }
    return path;
  }
}

function reached(values: readonly unknown[], level: Level): unknown[] {
  const { step, from } = level;
  const next: unknown[] = [];
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at];
    if (step.kind === 'items') addItems(value, at, level, next);
    else {
      const found = step.kind === 'field' ? fieldOf(value, step.name) : ofTypes(value, step.names);
      if (typeof found !== 'object' || found === null) continue;
      next.push(found);
      from.push(at);
    }
  }
  return next;
}

function addItems(value: unknown, at: number, { from, index }: Level, next: unknown[]): void {
  if (!Array.isArray(value)) return;
  for (let nth = 0; nth < value.length; nth += 1) {
    const item = value[nth];
    if (typeof item !== 'object' || item === null) continue;
    next.push(item);
    from.push(at);
    index.push(nth);
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}

function ofTypes(value: unknown, names: ReadonlySet<string>): unknown {
  return isObject(value) && names.has(String(value.__typename)) ? value : undefined;
}
