import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';

const root = join(import.meta.dirname, '../..');
const tests = ['**/*.test.ts', '**/testing/**'];

/** Adapters that store data of their own: other systems, or files, could be behind their ports. */
const adapters = [
  'subgraphs/billing/src/providers/simulated/',
  'subgraphs/inventory/src/pictures/database-picture-store.ts',
];

/** Statements of ours have their words in lower case, and sentences begin with a capital. */
const statement = /^\s*(select|insert into|delete from|update \w+ set|with \w+ as)\s/;

/** Returns the texts of a file that begin as a statement of SQL does. */
function statementsIn(source: string): string[] {
  const found: string[] = [];
  const visit = (_: string, node: { type?: string; value?: string; raw?: string } | null) => {
    const text = node?.type === 'StringLiteral' ? node.value : node?.raw;
    const isText = node?.type === 'StringLiteral' || node?.type === 'TemplateElement';
    if (isText && statement.test(text ?? '')) found.push(text ?? '');
    return node;
  };
  JSON.parse(JSON.stringify(parseSync(source, { syntax: 'typescript' })), visit);
  return found;
}

it.each([
  'em.execute(`select 1 from orders`);',
  'em.execute(`\n  update orders set status = ?`);',
  "em.execute('insert into orders (id) values (?)');",
  'em.execute(`with due as (select 1) delete from orders`);',
])('finds the statement in %j', (source) => {
  expect(statementsIn(source)).toHaveLength(1);
});

it('finds none in a sentence', () => {
  const source = "say('Select a slot, or update your address.'); // delete from orders";
  expect(statementsIn(source)).toEqual([]);
});

it('SQL stands only in the persistence of a subgraph, and in adapters with data of their own (DEP-5)', () => {
  const files = globSync('subgraphs/*/src/**/*.ts', { cwd: root, exclude: tests });
  const others = files.filter(
    (file) => !file.includes('/persistence/') && !adapters.some((path) => file.startsWith(path)),
  );
  expect(others.length).toBeGreaterThan(300);
  const found = others.flatMap((file) =>
    statementsIn(readFileSync(join(root, file), 'utf8')).map((text) => [file, text]),
  );
  expect(found).toEqual([]);
});
