import { type IsExcluded, type KeySet, representationOf } from './key-sets.ts';
import type { Tree } from './tree.ts';

/** The first object with some value of a key, and the place of its representation. */
type First = { readonly object: Tree; readonly place: number };

/** The representations of one part of a call, each once, in the order in which they are sent. */
export class Representations {
  readonly list: Tree[] = [];
  readonly #keySet: KeySet;
  readonly #isExcluded: IsExcluded;
  readonly #firsts = new Map<unknown, Map<unknown, First>>();
  readonly #texts = new Map<string, number>();

  constructor(keySet: KeySet, isExcluded: IsExcluded) {
    this.#keySet = keySet;
    this.#isExcluded = isExcluded;
  }

  /**
   * The place of an object's representation, which is added when it is new. -1: it has none. Objects are compared by the
   * values that are required, so that most need neither a representation of their own nor its text.
   */
  placeOf(object: Tree): number | 'noEntity' {
    const fields = this.#keySet.leavesOf(object.__typename);
    const key = fields && object[fields.key];
    const isComparable = typeof key === 'string' || typeof key === 'number';
    const first = isComparable ? this.#firstsOf(object).get(key) : undefined;
    if (first && fields && areEqual(fields.names, first.object, object)) return first.place;
    const representation = representationOf(object, this.#keySet, this.#isExcluded);
    if (representation === 'noEntity') return 'noEntity';
    if (typeof representation === 'string') return -1;
    if (!isComparable || first) return this.#placeOfText(representation);
    const place = this.list.push(representation) - 1;
    this.#firstsOf(object).set(key, { object, place });
    return place;
  }

  #firstsOf({ __typename }: Tree): Map<unknown, First> {
    const known = this.#firsts.get(__typename);
    if (known) return known;
    const firsts = new Map<unknown, First>();
    this.#firsts.set(__typename, firsts);
    return firsts;
  }

  #placeOfText(representation: Tree): number {
    const text = JSON.stringify(representation);
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const place = this.list.push(representation) - 1;
    this.#texts.set(text, place);
    return place;
  }
}

function areEqual(names: readonly string[], one: Tree, other: Tree): boolean {
  for (let at = 0; at < names.length; at += 1) {
    const name = names[at] as string;
    if (!isEqual(one[name], other[name])) return false;
  }
  return true;
}

/** A custom scalar may be an object. */
function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  const areObjects = typeof a === 'object' && typeof b === 'object';
  return areObjects && JSON.stringify(a) === JSON.stringify(b);
}
