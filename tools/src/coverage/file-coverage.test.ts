import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileCoverage, reportIn } from './file-coverage.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'souk-coverage-'));
});
afterEach(() => rm(root, { recursive: true }));

const unknown = { f: { 0: 0 }, s: { 0: 0, 1: 0 }, fnMap: { 0: { name: '(empty-report)' } } };

it('the coverage of a file has its lines and functions; a file of types alone has none', async () => {
  const sources = {
    'called.ts': 'export const one = () => 1;\n',
    'unloaded.ts': '/** A list. */\nexport const list = [1];\n',
    'types.ts': "import type { A } from './a.ts';\n// No code.\nexport type B = A;\nexport {};\n",
  };
  for (const [name, text] of Object.entries(sources)) await writeFile(join(root, name), text);
  const called = { f: { 0: 7, 1: 0 }, s: { 0: 1, 1: 1, 2: 0 }, fnMap: { 0: { name: 'one' } } };
  const report = {
    [join(root, 'unloaded.ts')]: unknown,
    [join(root, 'types.ts')]: unknown,
    [join(root, 'called.ts')]: called,
  };
  await writeFile(reportIn(root), JSON.stringify(report));
  expect(fileCoverage(root, reportIn(root))).toEqual([
    { path: 'called.ts', lines: { run: 2, total: 3 }, functions: { run: 1, total: 2 } },
    { path: 'unloaded.ts', lines: { run: 0, total: 2 }, functions: { run: 0, total: 1 } },
  ]);
});
