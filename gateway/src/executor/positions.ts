import { isObject, type Tree } from './tree.ts';

/** One step of a path in the tree: a field, each item of a list, or the objects of some types. */
export type Step =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'items' }
  | { readonly kind: 'types'; readonly names: ReadonlySet<string> };

/**
 * Compiles a path of a query plan: names, `@` for each item of a list, and `|[A,B]` behind either for the
 * objects of these types.
 */
export function stepsOf(path: readonly (string | number)[]): Step[] {
  return path.flatMap((element): Step[] => {
    const [name = '', types] = String(element).split('|');
    const step: Step[] =
      name === '' ? [] : [name === '@' ? { kind: 'items' } : { kind: 'field', name }];
    if (types === undefined) return step;
    return [...step, { kind: 'types', names: new Set(types.slice(1, -1).split(',')) }];
  });
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

  /** Collects the objects at the path. Leaves out null, and what is no object. */
  static at(root: Tree, steps: readonly Step[]): Positions {
    const levels: Level[] = [];
    let values: unknown[] = [root];
    for (const step of steps) {
      const level: Level = { step, from: [], index: [] };
      values = reached(values, level);
      levels.push(level);
    }
    return new Positions(values as Tree[], levels);
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
  for (const [at, value] of values.entries()) {
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
  for (const [nth, item] of value.entries()) {
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
