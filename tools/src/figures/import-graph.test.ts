import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { codeFiles } from './code-files.ts';
import { importGraph } from './import-graph.ts';
import { quantile } from './quantile.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'souk-figures-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('package.json', '{ "workspaces": ["lib", "subgraphs/*"] }');
  write(
    'lib/package.json',
    '{ "name": "@x/lib", "exports": { "./*": "./src/*.ts", ".": "./index.ts" } }',
  );
  write('lib/src/work.ts', 'export type Work = 1;\n');
  write('lib/index.ts', `export * from './src/work.ts';\n`);
  write('lib/src/testing/shop.ts', 'export const shop = 1;\n');
  write(
    'subgraphs/a/src/main.ts',
    `import { x } from '@x/lib';\nimport '@x/lib/work';\nimport 'pg';\n`,
  );
  write('subgraphs/a/src/main.test.ts', 'it();\n');
  write('subgraphs/a/src/schema.generated.ts', 'export {};\n');
});
afterAll(() => rmSync(root, { recursive: true }));

it('code files exclude tests, test support and generated files', () => {
  expect(codeFiles(root).map(({ path, lines }) => [path, lines])).toEqual([
    ['lib/index.ts', 1],
    ['lib/src/work.ts', 1],
    ['subgraphs/a/src/main.ts', 3],
  ]);
});

it('imports are resolved within a workspace and between workspaces', () => {
  expect(importGraph(root, codeFiles(root))).toEqual(
    new Map([
      ['lib/index.ts', new Set(['lib/src/work.ts'])],
      ['lib/src/work.ts', new Set()],
      ['subgraphs/a/src/main.ts', new Set(['lib/index.ts', 'lib/src/work.ts'])],
    ]),
  );
});

it.each([
  [[], 0.5, 0],
  [[3, 1, 2], 0.5, 2],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 10],
])('of %j, the quantile %d is %d', (values, share, expected) => {
  expect(quantile(values, share)).toBe(expected);
});
