/** A position in an answer; undefined is its root. */
export type Path = { readonly parent: Path; readonly key: string | number } | undefined;

/** The path as a list of names and indices. */
export function pathOf(path: Path): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at = path; at; at = at.parent) keys.unshift(at.key);
  return keys;
}

type Node = { readonly children: Map<string | number, Node>; isError: boolean };

/** The positions of known errors, in the client's names: they say which missing values have a cause. */
export class ErrorPaths {
  readonly #root: Node = newNode();

  add(path: readonly (string | number)[]): void {
    let node = this.#root;
    for (const key of path) {
      const child = node.children.get(key) ?? newNode();
      node.children.set(key, child);
      node = child;
    }
    node.isError = true;
  }

  /** Whether an error is at this very position. */
  has(path: readonly (string | number)[]): boolean {
    let node: Node | undefined = this.#root;
    for (const key of path) node = node?.children.get(key);
    return node?.isError === true;
  }

  /** Whether an error is at the position, above it, or below it. */
  explainAbsence(path: Path): boolean {
    return this.#find(path, true);
  }

  /** Whether an error is at the position, or below it: a subgraph that answers null has no other cause for it. */
  explainNull(path: Path): boolean {
    return this.#find(path, false);
  }

  #find(path: Path, countsAbove: boolean): boolean {
    let node = this.#root;
    for (const key of pathOf(path)) {
      if (countsAbove && node.isError) return true;
      const child = node.children.get(key);
      if (!child) return false;
      node = child;
    }
    return true;
  }
}

function newNode(): Node {
  return { children: new Map(), isError: false };
}
