import { cycles } from './cycles.ts';
import type { ImportGraph } from './import-graph.ts';

export type Layering = {
  /** Number of files and folders directly in the folder. */
  readonly modules: number;
  /** Length of the longest chain of imports between them. */
  readonly layers: number;
  /** Imports from a lower module to a higher one: `file -> file`. */
  readonly upward: readonly string[];
};

type Import = { readonly from: string; readonly to: string; readonly files: string };

/**
 * Determines how the modules of a folder, its files and folders, depend on one another. `order` lists
 * them from the lowest to the highest. Without an order that lists all of them, an import is upward
 * when it is part of a cycle of modules and fewer imports go in its direction than in the others.
 */
export function layering(graph: ImportGraph, folder: string, order?: readonly string[]): Layering {
  const files = [...graph.keys()].filter((path) => path.startsWith(`${folder}/`));
  const modules = new Set(files.map((path) => moduleOf(path, folder)));
  const imports = files.flatMap((from) =>
    [...(graph.get(from) ?? [])]
      .filter((to) => to.startsWith(`${folder}/`))
      .map((to) => ({
        from: moduleOf(from, folder),
        to: moduleOf(to, folder),
        files: `${from} -> ${to}`,
      }))
      .filter(({ from: one, to: other }) => one !== other),
  );
  const isKnown = order && [...modules].every((module) => order.includes(module));
  const upward = isKnown
    ? imports.filter(({ from, to }) => order.indexOf(from) < order.indexOf(to))
    : againstMajority(imports);
  const downward = imports.filter((one) => !upward.includes(one));
  return {
    modules: modules.size,
    layers: longestChain(modules, downward),
    upward: upward.map(({ files: names }) => names),
  };
}

function moduleOf(path: string, folder: string): string {
  const [top = ''] = path.slice(folder.length + 1).split('/');
  return top.replace(/\.ts$/, '');
}

/** Removes from each cycle the connection with the fewest imports, and returns the removed imports. */
function againstMajority(imports: readonly Import[]): Import[] {
  let left = imports;
  for (;;) {
    const cycle = cycles(connections(left))[0];
    if (!cycle) return imports.filter((one) => !left.includes(one));
    const inside = left.filter(({ from, to }) => cycle.includes(from) && cycle.includes(to));
    const lightest = [...Map.groupBy(inside, ({ from, to }) => `${from} ${to}`).values()].sort(
      (one, other) => one.length - other.length,
    )[0];
    left = left.filter((one) => !lightest?.includes(one));
  }
}

function connections(imports: readonly Import[]): Map<string, string[]> {
  const byModule = Map.groupBy(imports, ({ from }) => from);
  return new Map([...byModule].map(([from, all]) => [from, all.map(({ to }) => to)]));
}

function longestChain(modules: ReadonlySet<string>, imports: readonly Import[]): number {
  const graph = connections(imports);
  const heights = new Map<string, number>();
  const height = (module: string): number => {
    const known = heights.get(module);
    if (known !== undefined) return known;
    const found = 1 + Math.max(0, ...(graph.get(module) ?? []).map(height));
    heights.set(module, found);
    return found;
  };
  return Math.max(0, ...[...modules].map(height));
}
