/**
 * `npm run coverage`: runs unit and database tests, and prints how much of each workspace and of each kind
 * of code they run. Fails when a test fails, and when no test runs a handler, a resolver or a copy.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { coverageTable, neverCalled } from './src/coverage/coverage-table.ts';
import { fileCoverage, reportIn } from './src/coverage/file-coverage.ts';
import { codeFiles } from './src/figures/code-files.ts';

const root = new URL('../', import.meta.url).pathname;

const { positionals } = readArguments({
  command: 'npm run coverage',
  about: 'Runs unit and database tests, and prints how much of the code they run.',
  forms: { '[<workspace>]': 'only the tests and the files of one workspace, such as "orders"' },
});
const [name] = positionals;
const [folder] = globSync(`{${name},subgraphs/${name}}/package.json`, { cwd: root });
if (name !== undefined && folder === undefined) {
  console.error(`There is no workspace "${name}".`);
  process.exit(2);
}
const prefix = folder?.replace('package.json', '') ?? '';
const files = codeFiles(root)
  .map(({ path }) => path)
  .filter((path) => path.startsWith(prefix));
const reports = mkdtempSync(join(tmpdir(), 'souk-coverage-'));
const { status } = spawnSync('npm', testArguments(), { cwd: root, stdio: 'inherit' });
const measured = fileCoverage(root, reportIn(reports));
rmSync(reports, { recursive: true });
console.info(`\n${coverageTable(measured)}\n`);
const untested = neverCalled(measured);
for (const path of untested) console.error(`No test calls a function of ${path}.`);
process.exitCode = status === 0 && untested.length === 0 ? 0 : 1;

/** V8 itself counts: the code that runs is the code that is stored, without an instrumented copy. */
function testArguments(): string[] {
  return [
    ...['test', '--silent', '--', '--selectProjects', 'unit', 'db'],
    ...(prefix ? ['--testPathPatterns', join(root, prefix)] : []),
    ...['--coverage', '--coverageProvider', 'v8', '--coverageReporters', 'json'],
    ...['--coverageDirectory', reports],
    ...files.flatMap((path) => ['--collectCoverageFrom', path]),
  ];
}
