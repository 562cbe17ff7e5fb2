import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseSync } from '@swc/core';

const root = join(import.meta.dirname, '../..');
const tests = ['**/*.test.ts', '**/testing/**'];
const find = (pattern: string) => globSync(pattern, { cwd: root, exclude: tests });
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const services = find('subgraphs/*').map((folder) => basename(folder));
const tables = find('subgraphs/*/src/**/*.ts').flatMap((file) =>
  [...read(file).matchAll(/(?:create table "?|tableName: ')(\w+)/g)].map(([, name = '']) => name),
);
const [, statusEnum = ''] =
  /enum OrderStatus \{(.*?)\n\}/s.exec(read('schema/orders.graphql')) ?? [];
const statuses = statusEnum.match(/^ +[A-Z_]+$/gm)?.map((line) => line.trim()) ?? [];

const inNames = new Set([...services, ...statuses]);
const inTexts = new Set([...inNames, ...tables]);

/** Returns the business words in the code of a file. Comments may name them, as examples. */
function businessWordsIn(file: string, source: string): string[] {
  if (file.endsWith('.sql')) return wordsOf(source.replaceAll(/--.*/g, ''), inTexts);
  const found: string[] = [];
  // JSON.parse calls this with each node of the syntax tree, as the value of some key.
  const visit = (_: string, node: { type?: string; value?: string; raw?: string } | null) => {
    if (node?.type === 'Identifier') found.push(...wordsOf(split(node.value ?? ''), inNames));
    if (node?.type === 'StringLiteral') found.push(...wordsOf(node.value ?? '', inTexts));
    if (node?.type === 'TemplateElement') found.push(...wordsOf(node.raw ?? '', inTexts));
    return node;
  };
  JSON.parse(JSON.stringify(parseSync(source, { syntax: 'typescript' })), visit);
  return found;
}

/** Adds the words of a name to it: `ordersUrl` contains `orders`. */
const split = (name: string) => `${name} ${name.replaceAll(/(?=[A-Z])/g, ' ').toLowerCase()}`;

const wordsOf = (text: string, business: ReadonlySet<string>) =>
  text.split(/\W+/).filter((word) => business.has(word));

it('knows the services, their tables and the statuses of an order', () => {
  expect(services).toContain('delivery');
  expect(tables).toEqual(expect.arrayContaining(['own_orders', 'payments', 'slots']));
  expect(statuses).toEqual(expect.arrayContaining(['NEW', 'ITEMS_RESERVED', 'CONFIRMED']));
});

it.each([
  ['a service as a text', `open('billing');`, 'billing'],
  ['a service in a name', 'const ordersUrl = 1;', 'orders'],
  ['a service as a property', 'export const ports = { users: 1 };', 'users'],
  ['a service in a template', 'crashPoint(`inventory/relay/$' + '{point}`);', 'inventory'],
  ['a table', "query('select * from own_orders');", 'own_orders'],
  ['a status as a text', "if (status === 'CONFIRMED') go();", 'CONFIRMED'],
  ['a status as a name', 'const next = { ITEMS_RESERVED: 1 };', 'ITEMS_RESERVED'],
])('finds %s', (_, planted, word) => {
  expect(businessWordsIn('x.ts', planted)).toContain(word);
});

it('finds a table in SQL, and no word in a comment', () => {
  expect(businessWordsIn('x.sql', 'select from payments;')).toEqual(['payments']);
  expect(businessWordsIn('x.sql', '-- as orders does')).toEqual([]);
  expect(businessWordsIn('x.ts', '/** `orders` */ open(); // CONFIRMED')).toEqual([]);
});

it('no file of the library names a service, a table or a status of the shop', () => {
  const found = find('platform/src/**/*.{ts,sql}').map((file) => [
    file,
    businessWordsIn(file, read(file)),
  ]);
  expect(found.length).toBeGreaterThan(50);
  expect(found.filter(([, words]) => words?.length)).toEqual([]);
});
