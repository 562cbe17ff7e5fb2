import type { Tree } from './tree.ts';

/** The fields of objects that are null because a subgraph knows no such entity, or does not show it to the caller. */
export class MissingEntities {
  readonly #fields = new WeakMap<Tree, Set<string>>();

  add(object: Tree, treeName: string): void {
    const known = this.#fields.get(object);
    if (known) known.add(treeName);
    else this.#fields.set(object, new Set([treeName]));
  }

  has(object: Tree, treeName: string): boolean {
    return this.#fields.get(object)?.has(treeName) ?? false;
  }
}
