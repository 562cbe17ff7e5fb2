import { globSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import type { CodeFile } from './code-files.ts';

/** The paths that each file imports. */
export type ImportGraph = ReadonlyMap<string, ReadonlySet<string>>;

/** Returns the imports between the given files, and leaves out imports of any other file. */
export function importGraph(root: string, files: readonly CodeFile[]): ImportGraph {
  const known = new Set(files.map(({ path }) => path));
  const exported = exportsByWorkspace(root);
  return new Map(
    files.map(({ path, imports }) => {
      const targets = imports.flatMap((specifier) => resolve(path, specifier, exported));
      return [path, new Set(targets.filter((target) => known.has(target)))];
    }),
  );
}

type Exports = readonly { readonly from: string; readonly to: string }[];

function resolve(importer: string, specifier: string, exported: Exports): string[] {
  if (specifier.startsWith('.')) return [normalize(join(importer, '..', specifier))];
  return exported.flatMap(({ from, to }) => {
    const [start = '', end] = from.split('*');
    if (end === undefined) return specifier === from ? [to] : [];
    if (!specifier.startsWith(start) || !specifier.endsWith(end)) return [];
    return [to.replace('*', specifier.slice(start.length, specifier.length - end.length))];
  });
}

/** Maps `@souk/platform/*` to `platform/src/*.ts`, by the `exports` in each workspace's package.json. */
function exportsByWorkspace(root: string): Exports {
  return globSync('{*,subgraphs/*}/package.json', { cwd: root }).flatMap((file) => {
    const { name, exports = {} } = JSON.parse(readFileSync(join(root, file), 'utf8'));
    return Object.entries(exports as Record<string, string>).map(([key, target]) => ({
      from: normalize(join(name, key)),
      to: normalize(join(file, '..', target)),
    }));
  });
}
