import { readFileSync } from 'node:fs';
import { everybody, type Person } from './principals.ts';
import type { Names } from './sample-order.ts';

export type Row = {
  /** As in the first column: "Order: id, number". */
  readonly what: string;
  /** What it is about: "Order.id", "Order.number". */
  readonly fields: readonly string[];
  /** The question as it stands in the page. */
  readonly asked: string;
  /** What refuses it to those who may; empty for a question that is answered. */
  readonly endsAs: string;
  readonly expected: Readonly<Record<Person, string>>;
};

const page = readFileSync(new URL('./rights.md', import.meta.url), 'utf8');

/** All rows of `rights.md`. Throws for one that has a cell too few or too many. */
export function rows(): Row[] {
  let heads: readonly string[] = [];
  const found: Row[] = [];
  for (const line of page.split('\n').filter((text) => text.startsWith('|'))) {
    const cells = line.split('|').slice(1, -1);
    const texts = cells.map((cell) => cell.trim().replace(/^`(.*)`$/, '$1'));
    if (texts[0] === 'field' || texts[0] === 'word') heads = texts;
    else if (heads[0] === 'field' && !texts[0]?.startsWith('-')) found.push(rowOf(heads, texts));
  }
  return found;
}

function rowOf(heads: readonly string[], texts: readonly string[]): Row {
  if (heads.length !== texts.length) throw new Error(`Cells of ${texts[0]}: ${texts.length}.`);
  const cell = (head: string) => texts[heads.indexOf(head)] ?? '';
  const what = cell('field');
  const [type = '', names = ''] = what.split(': ');
  return {
    what,
    fields: names.split(', ').map((name) => `${type}.${name}`),
    asked: cell('asked as'),
    endsAs: cell('ends as'),
    expected: Object.fromEntries(
      everybody.map((person) => [person, cell(person)]),
    ) as Row['expected'],
  };
}

/** The operation of a row, with what its `$names` stand for. */
export function operationOf({ what, asked }: Row, names: Names): string {
  const text = withNames(asked, names);
  if (what.startsWith('Mutation')) return `mutation { asked: ${text} { __typename } }`;
  return what.startsWith('Subscription') ? `subscription { ${text} }` : `{ ${text} }`;
}

/** Puts what they stand for in the place of all `$names`. */
export function withNames(text: string, names: Names): string {
  return text.replace(/\$(\w+)/g, (_, name) => JSON.stringify(meant(names, name)));
}

function meant(names: Names, name: string): string {
  const value = names[name];
  if (!value) throw new Error(`Nothing is called $${name}.`);
  return value;
}
