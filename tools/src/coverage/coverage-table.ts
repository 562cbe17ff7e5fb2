import type { FileCoverage, Share } from './file-coverage.ts';

/** The parts of a subgraph that have a figure of their own, and where they are. */
const kinds = {
  'use cases': /^subgraphs\/[^/]+\/src\/usecases\//,
  handlers: /^subgraphs\/[^/]+\/src\/events\/on-/,
  resolvers: /^subgraphs\/[^/]+\/src\/graphql\/(query|mutation|types)\//,
  copies: /^subgraphs\/[^/]+\/src\/persistence\/upsert-/,
} as const;

const kindNames = Object.keys(kinds) as (keyof typeof kinds)[];

/** The kinds of which each file must be run by a test. */
const tested = ['handlers', 'resolvers', 'copies'] as const;

/** A row for each workspace and one for all: lines, functions, and the functions of each kind. */
export function coverageTable(files: readonly FileCoverage[]): string {
  const byWorkspace = Map.groupBy(files, ({ path }) => workspaceOf(path));
  const rows = [...byWorkspace].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = ['workspace', 'lines', 'functions', ...kindNames];
  return columns([head, ...rows.map(([workspace, own]) => row(workspace, own)), row('all', files)]);
}

/** The handlers, resolvers and copies of which no test has called a function. */
export function neverCalled(files: readonly FileCoverage[]): string[] {
  return files
    .filter(({ path }) => tested.some((kind) => kinds[kind].test(path)))
    .filter(({ functions }) => functions.total > 0 && functions.run === 0)
    .map(({ path }) => path);
}

function row(name: string, files: readonly FileCoverage[]): string[] {
  const ofKind = kindNames.map((kind) => files.filter(({ path }) => kinds[kind].test(path)));
  return [
    name,
    percent(files.map(({ lines }) => lines)),
    ...[files, ...ofKind].map((some) => percent(some.map(({ functions }) => functions))),
  ];
}

/** Rounded down, so that only what is complete is 100 %. */
function percent(shares: readonly Share[]): string {
  const total = shares.reduce((sum, one) => sum + one.total, 0);
  const run = shares.reduce((sum, one) => sum + one.run, 0);
  return total === 0 ? '–' : `${Math.floor((run / total) * 100)} %`;
}

function workspaceOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'subgraphs' ? second : first;
}

function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) =>
        at === 0 ? cell.padEnd(widths?.[at] ?? 0) : cell.padStart(widths?.[at] ?? 0),
      )
      .join('  ');
  return rows.map(line).join('\n');
}
