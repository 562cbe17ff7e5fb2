import { globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { reachable } from './circles.ts';
import type { Figure } from './figure.ts';
import type { ImportGraph } from './import-graph.ts';
import { layering } from './layers.ts';

/** What is the same in all subgraphs, and how far one mutation reaches. */
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

/** How many files of the subgraph a file leads to, itself included. */
function ownFiles(graph: ImportGraph, folder: string, file: string): number | string {
  const start = `${folder}/${file}`;
  if (!graph.has(start)) return `no ${start}`;
  const reached = [start, ...reachable(graph, start)];
  return new Set(reached.filter((path) => path.startsWith(`${folder}/`))).size;
}

/** Tests and what is generated are among them: they too make one subgraph look like the next. */
function commonFiles(root: string, folders: readonly string[]): Omit<Figure, 'figure'> {
  const [first = [], ...others] = folders.map((folder) =>
    globSync('**/*.ts', { cwd: join(root, folder) }),
  );
  const common = first.filter((path) => others.every((files) => files.includes(path)));
  return { value: common.length, details: [common.sort().join(' ')] };
}
