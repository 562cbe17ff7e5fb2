import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join, relative } from 'node:path';

/** How much of something a test has run. */
export type Share = { readonly run: number; readonly total: number };

/** What the tests have run of one file. */
export type FileCoverage = {
  /** Relative to the root of the repository. */
  readonly path: string;
  readonly lines: Share;
  readonly functions: Share;
};

/** A file in Istanbul's format: how often each function and each statement was run, by its number. */
type Counters = Readonly<Record<string, number>>;
type Measured = {
  readonly f: Counters;
  readonly s: Counters;
  readonly fnMap: Readonly<Record<string, { readonly name: string }>>;
};

/** The name that Jest gives to the one function of a file that no test has loaded. */
const notLoaded = '(empty-report)';

/** Reads the file that Jest writes. Leaves out files that only have types: nothing of them can be run. */
export function fileCoverage(root: string, report: string): FileCoverage[] {
  const measured: Record<string, Measured> = JSON.parse(readFileSync(report, 'utf8'));
  return Object.entries(measured)
    .filter(([file, { fnMap }]) => fnMap[0]?.name !== notLoaded || hasCode(file))
    .map(([file, { f, s }]) => ({
      path: relative(root, file),
      lines: shareOf(s),
      functions: shareOf(f),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The path of Jest's report in a folder. */
export function reportIn(folder: string): string {
  return join(folder, 'coverage-final.json');
}

function shareOf(counters: Counters): Share {
  const counts = Object.values(counters);
  return { run: counts.filter((count) => count > 0).length, total: counts.length };
}

/** True when something is left of the file without types and comments. */
function hasCode(file: string): boolean {
  const code = stripTypeScriptTypes(readFileSync(file, 'utf8'));
  return /[^\s;]/.test(code.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|export \{\s*\}/g, ''));
}
