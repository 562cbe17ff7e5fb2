import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeFile } from './code-files.ts';
import { cycles } from './cycles.ts';
import type { Figure } from './figure.ts';
import { type ImportGraph, importGraph } from './import-graph.ts';
import { type Layering, layering } from './layers.ts';
import { misnamedShare } from './named-for-export.ts';
import { quantile } from './quantile.ts';
import { subgraphFigures } from './subgraph-figures.ts';

/** The folders of the library, lowest first: each may import only those before it. */
const platformOrder = [
  'kernel',
  'runtime',
  'database',
  'bus',
  'messaging',
  'graphql',
  'service',
  'testing',
];

/** Returns all rows of the table. */
export function figures(root: string, files: readonly CodeFile[]): Figure[] {
  const graph = importGraph(root, files);
  return [
    ...sizes(files),
    layersOf('platform/src', layering(graph, 'platform/src', platformOrder)),
    layersOf('gateway/src', layering(graph, 'gateway/src')),
    ...subgraphFigures(root, graph),
    { figure: 'subscriptions: code files', value: subscriptionFiles(files) },
    { figure: 'platform: files that name a subgraph', ...filesThatNameASubgraph(files) },
    {
      figure: 'files named for none of their exports',
      value: `${(misnamedShare(files) * 100).toFixed(1)} %`,
    },
    { figure: 'words in the glossary', value: glossaryWords(root) },
    { figure: 'import cycles of files', ...cyclesOf(graph) },
    { figure: 'dead code', value: 'see npm run unused' },
    { figure: 'guards of imports', value: guards(root) },
  ];
}

function sizes(files: readonly CodeFile[]): Figure[] {
  const lines = files.map((file) => file.lines);
  const functions = files.flatMap(({ functionLines }) => functionLines);
  const sum = lines.reduce((total, more) => total + more, 0);
  const p = (values: readonly number[], share: number) => quantile(values, share);
  const longest = `${p(lines, 0.5)} / ${p(lines, 0.9)} / ${Math.max(0, ...lines)}`;
  return [
    { figure: 'code files / lines', value: `${files.length} / ${sum}` },
    { figure: 'file p50 / p90 / max', value: longest },
    { figure: 'files of at most 25 lines', value: lines.filter((count) => count <= 25).length },
    { figure: 'functions p50 / p90', value: `${p(functions, 0.5)} / ${p(functions, 0.9)}` },
  ];
}

function layersOf(folder: string, { modules, layers, upward }: Layering): Figure {
  return {
    figure: `${folder}: top modules, layers, upward imports`,
    value: `${modules}, ${layers}, ${upward.length}`,
    details: upward,
  };
}

function subscriptionFiles(files: readonly CodeFile[]): number {
  return files.filter(({ path }) => /^gateway\/src\/(live|subscriptions)\//.test(path)).length;
}

function filesThatNameASubgraph(files: readonly CodeFile[]): Omit<Figure, 'figure'> {
  const names = [
    'users',
    'inventory',
    'orders',
    'billing',
    'delivery',
    'notifications',
    'analytics',
  ];
  const named = new RegExp(`['"\`/](${names.join('|')})['"\`/]`);
  const found = files.filter(({ path, text }) => path.startsWith('platform/') && named.test(text));
  const folders = new Set(found.map(({ path }) => path.split('/').slice(0, 3).join('/')));
  return { value: found.length, details: [...folders] };
}

function glossaryWords(root: string): number {
  const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
  const [, section = ''] = page.split(/^## Glossary$/m);
  const [own = ''] = section.split(/^## /m);
  const firstCells = own.match(/^\| .*?(?= \|)/gm)?.join('\n') ?? '';
  return firstCells.match(/\*[^*]+\*|`[^`]+`/g)?.length ?? 0;
}

function cyclesOf(graph: ImportGraph): Omit<Figure, 'figure'> {
  const found = cycles(graph);
  return { value: found.length, details: found.map((cycle) => cycle.join(' ')) };
}

function guards(root: string): number {
  const file = readFileSync(join(root, 'platform/architecture/arrows.ts'), 'utf8');
  return file.match(/^ {2}never\(/gm)?.length ?? 0;
}
