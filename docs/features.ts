/**
 * `npm run features`: prints what the product claims, with the tests that show it. Fails when a row
 * of `features.md` names no command and no test carries its id.
 */
import { globSync, readFileSync } from 'node:fs';
import { readArguments } from '../platform/src/runtime/read-arguments.ts';

const root = new URL('../', import.meta.url).pathname;

type Row = { readonly id: string; readonly feature: string; readonly shownBy: string };

function rows(): Row[] {
  const table = readFileSync(`${root}docs/features.md`, 'utf8');
  const found = table.matchAll(/^\| ([A-Z]+-\d+) \| (.+?) \| (.*?) \|$/gm);
  return [...found].map(([, id = '', feature = '', shownBy = '']) => ({ id, feature, shownBy }));
}

/** The names of the tests that carry each id: `it('debits once (BIL-11)')`. */
function testsById(): Map<string, string[]> {
  const byId = new Map<string, string[]>();
  const files = globSync(
    '{schema,platform,auth,gateway,subgraphs,e2e,bench,ops,chaos}/**/*.test.ts',
    {
      cwd: root,
      exclude: (path) => path.includes('node_modules'),
    },
  );
  for (const file of [
    ...files,
    ...globSync('{platform,auth}/src/**/contract/*.ts', { cwd: root }),
  ]) {
    const names = readFileSync(root + file, 'utf8').matchAll(
      /(['"`])((?:(?!\1).)*\([A-Z]+-\d+[^)]*\))\1/g,
    );
    for (const [, , name = ''] of names) {
      for (const [id] of name.matchAll(/[A-Z]+-\d+/g)) {
        byId.set(id, [...(byId.get(id) ?? []), `${file}: ${name}`]);
      }
    }
  }
  return byId;
}

readArguments({
  command: 'npm run features',
  about: 'Prints what the product claims, with the tests that show it.',
});
const tests = testsById();
let unshown = 0;
for (const { id, feature, shownBy } of rows()) {
  console.info(`${id}  ${feature}`);
  for (const test of tests.get(id) ?? []) console.info(`    ${test}`);
  const commands = [...shownBy.matchAll(/`(.+?)`/g)].map(([, command]) => command);
  for (const command of commands) console.info(`    ${command}`);
  if (tests.has(id) || commands.length > 0) continue;
  unshown += 1;
  console.error(`    NOTHING SHOWS ${id}`);
}
if (unshown > 0) process.exitCode = 1;
