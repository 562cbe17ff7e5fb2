import { readFileSync } from 'node:fs';
import { type PrincipalName, principalNames } from './principals.ts';
import type { Variables } from './sample-order.ts';

export type Row = {
  /** First column, for example "Order: id, number". */
  readonly label: string;
  /** The fields of the first column: "Order.id", "Order.number". */
  readonly fields: readonly string[];
  /** The operation as written in `rights.md`, with variables. */
  readonly operation: string;
  /** Refusal or error code for principals with the right; empty when they get data. */
  readonly refusal: string;
  readonly expected: Readonly<Record<PrincipalName, string>>;
};

const page = readFileSync(new URL('./rights.md', import.meta.url), 'utf8');

/** Parses the rows of `rights.md`. Throws for a row with too few or too many cells. */
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
  if (heads.length !== texts.length)
    throw new Error(
      `The row ${texts[0]} has ${texts.length} cells, its table has ${heads.length}.`,
    );
  const cell = (head: string) => texts[heads.indexOf(head)] ?? '';
  const label = cell('field');
  const [type = '', names = ''] = label.split(': ');
  return {
    label,
    fields: names.split(', ').map((name) => `${type}.${name}`),
    operation: cell('operation'),
    refusal: cell('refusal'),
    expected: Object.fromEntries(
      principalNames.map((name) => [name, cell(name)]),
    ) as Row['expected'],
  };
}

/** Returns the operation of a row, with the values of its variables. */
export function operationOf({ label, operation }: Row, variables: Variables): string {
  const text = withVariables(operation, variables);
  if (label.startsWith('Mutation')) return `mutation { result: ${text} { __typename } }`;
  return label.startsWith('Subscription') ? `subscription { ${text} }` : `{ ${text} }`;
}

/** Replaces every `$variable` by its value. */
export function withVariables(text: string, variables: Variables): string {
  return text.replace(/\$(\w+)/g, (_, name) => JSON.stringify(variableValue(variables, name)));
}

function variableValue(variables: Variables, name: string): string {
  const value = variables[name];
  if (!value) throw new Error(`There is no variable $${name}.`);
  return value;
}
