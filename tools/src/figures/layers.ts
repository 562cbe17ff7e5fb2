import { circles } from './circles.ts';
import type { ImportGraph } from './import-graph.ts';

export type Layering = {
  /** The files and folders at the top. */
  readonly modules: number;
  /** The length of the longest chain of imports between them. */
  readonly layers: number;
  /** Imports of files against the order of the modules. */
  readonly upward: readonly string[];
};

type Import = { readonly from: string; readonly to: string; readonly files: string };

/**
 * How the files and folders at the top of a folder depend on one another. `order` names them from the
 * lowest to the highest; without it, an import is upward when it closes a circle of modules and
 * fewer imports go its way than the other.
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

/** Takes the lightest connection out of each circle until there is none. */
function againstMajority(imports: readonly Import[]): Import[] {
  let left = imports;
  for (;;) {
    const circle = circles(connections(left))[0];
    if (!circle) return imports.filter((one) => !left.includes(one));
    const inside = left.filter(({ from, to }) => circle.includes(from) && circle.includes(to));
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
