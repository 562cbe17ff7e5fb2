import { globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { reachable } from './cycles.ts';
import type { Figure } from './figure.ts';
import type { ImportGraph } from './import-graph.ts';
import { layering } from './layers.ts';

/** Figures of the subgraphs: upward imports, files that a mutation uses, files that all have. */
export function subgraphFigures(root: string, graph: ImportGraph): Figure[] {
  const folders = readdirSync(join(root, 'subgraphs')).map((name) => `subgraphs/${name}/src`);
  const upward = folders.flatMap((folder) => layering(graph, folder).upward);
  const mutation = (name: string, service: string, file: string) => ({
    figure: `${name}: own files`,
    value: ownFiles(graph, `subgraphs/${service}/src`, `graphql/mutation/${file}`),
  });
  return [
    { figure: 'subgraphs: upward imports', value: upward.length, details: upward },
    mutation('placeOrder', 'orders', 'place-order.ts'),
    mutation('deposit', 'billing', 'deposit.ts'),
    { figure: 'files common to all subgraphs', ...commonFiles(root, folders) },
  ];
}

/** Counts the files of the subgraph that a file imports, directly or through others, and itself. */
function ownFiles(graph: ImportGraph, folder: string, file: string): number | string {
  const start = `${folder}/${file}`;
  if (!graph.has(start)) return `no ${start}`;
  const reached = [start, ...reachable(graph, start)];
  return new Set(reached.filter((path) => path.startsWith(`${folder}/`))).size;
}

/** Includes tests and generated files: they make subgraphs similar too. */
function commonFiles(root: string, folders: readonly string[]): Omit<Figure, 'figure'> {
  const [first = [], ...others] = folders.map((folder) =>
    globSync('**/*.ts', { cwd: join(root, folder) }),
  );
  const common = first.filter((path) => others.every((files) => files.includes(path)));
  return { value: common.length, details: [common.sort().join(' ')] };
}
