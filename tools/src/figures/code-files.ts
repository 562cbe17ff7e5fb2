import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedModule, parseModule } from './parse-module.ts';

/** A source file; tests, test support and generated files are not among them. */
export type CodeFile = ParsedModule & {
  /** Relative to the root of the repository. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
};

const excluded = /(^|\/)(node_modules|testing|docs)\/|\.test\.ts$|\.generated\.ts$|\.d\.ts$/;

/** Returns the code files of all workspaces, sorted by path. */
export function codeFiles(root: string): CodeFile[] {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const paths = globSync(`{${workspaces.join(',')}}/**/*.ts`, {
    cwd: root,
    exclude: (path) => path.endsWith('node_modules'),
  });
  return paths
    .filter((path) => !excluded.test(path))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return { path, text, lines: text.split('\n').length - 1, ...parseModule(text) };
    });
}
