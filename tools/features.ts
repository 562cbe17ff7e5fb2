/**
 * `npm run features`: prints what the product does and what it does not do yet, with the tests that
 * show it. Fails when the table and the tests contradict one another.
 */
import { globSync, readFileSync } from 'node:fs';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { featureProblems } from './src/features/feature-problems.ts';
import { type Feature, featureTable } from './src/features/feature-table.ts';
import { type Claim, testClaims } from './src/features/test-claims.ts';

const root = new URL('../', import.meta.url).pathname;
const table = 'docs/features.md';

readArguments({
  command: 'npm run features',
  about: 'Prints what the product does, and what is missing, with the tests that show it.',
});
const { workspaces, scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const { features, problems } = featureTable(readFileSync(root + table, 'utf8'));
const claims = claimsIn(workspaces);
for (const feature of features) print(feature);
const count = (state: string) => features.filter((feature) => feature.state === state).length;
console.info(`${count('done')} done, ${count('partly')} partly, ${count('open')} open`);
const found = [
  ...problems.map((problem) => `${table}, ${problem}`),
  ...featureProblems(features, claims, new Set(Object.keys(scripts))),
];
for (const problem of found) console.error(problem);
if (found.length > 0) process.exitCode = 1;

/** Contract suites declare tests outside of test files, so all files are read. */
function claimsIn(folders: readonly string[]): Claim[] {
  const files = globSync(`{${folders.join(',')}}/**/*.ts`, {
    cwd: root,
    exclude: (path) => path.endsWith('node_modules'),
  });
  return files.sort().flatMap((file) => {
    const text = readFileSync(root + file, 'utf8');
    return /\b(it|test|describe)/.test(text) ? testClaims(file, text) : [];
  });
}

function print({ id, feature, state, missing, commands }: Feature): void {
  console.info(`${id}  ${state}  ${feature}`);
  if (missing) console.info(`    missing: ${missing}`);
  for (const { file, test, skipped } of claims.filter((claim) => claim.id === id)) {
    console.info(`    ${file}: ${test}${skipped ? ` (may be skipped: ${skipped})` : ''}`);
  }
  for (const command of commands) console.info(`    ${command}`);
}
