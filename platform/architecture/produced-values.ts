import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import type { Node } from './modules.ts';
import { isType } from './names-in.ts';

/** Where the code of a folder writes a text: as a value that something gets, or only somewhere. */
export type Literals = {
  /** Texts that are assigned, returned, passed on or put into an object. */
  readonly produced: ReadonlySet<string>;
  /** All texts, those of comparisons, tables and types as well, and the names of properties. */
  readonly named: ReadonlySet<string>;
};

/** Reads the texts of the code in a folder, without tests, migrations and what is generated. */
export function literalsIn(root: string, folder: string): Literals {
  const found = { produced: new Set<string>(), named: new Set<string>() };
  for (const file of globSync(`${folder}/**/*.ts`, { cwd: root }).filter(isProductCode))
    readLiterals(readFileSync(join(root, file), 'utf8'), found);
  return found;
}

function isProductCode(file: string): boolean {
  return !/\.test\.ts$|\.generated\.ts$|\/(testing|migrations|node_modules)\//.test(file);
}

type Found = { readonly produced: Set<string>; readonly named: Set<string> };

/** Adds the texts of a source to those found. */
export function readLiterals(source: string, found: Found): void {
  const { body } = parseSync(source, { syntax: 'typescript' });
  visit(body, true, found);
}

/**
 * Follows the nodes that may be a value. A comparison and a type only name what they have, and so does a
 * list of texts: the table of transitions says what may come, not what comes. A list that a function
 * returns does come.
 */
function visit(node: unknown, isValue: boolean, found: Found): void {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const one of node) visit(one, isValue, found);
    return;
  }
  const list = returnedList(node as Node);
  if (list) for (const one of elementsOf(list)) visit(one, true, found);
  if ((node as Node).type === 'ArrayExpression') {
    for (const one of elementsOf(node as Node)) visit(one, isValue && !isText(one), found);
    return;
  }
  const { type, ...parts } = node as Node;
  if (type === 'StringLiteral' || type === 'Identifier') found.named.add(String(parts.value));
  if (type === 'StringLiteral' && isValue) found.produced.add(String(parts.value));
  if (type === 'TemplateElement') readSql(String(parts.raw), found);
  const isOnlyNamed = namesOnly(node as Node);
  for (const [name, part] of Object.entries(parts)) {
    visit(part, isValue && !isOnlyNamed && name !== 'key' && name !== 'test', found);
  }
}

/** In SQL a text is a value where a column gets it, and otherwise a comparison. */
function readSql(sql: string, { produced, named }: Found): void {
  for (const [, value = ''] of sql.matchAll(/'(\w+)'/g)) named.add(value);
  const withoutLists = sql.replaceAll(/\bin \([^)]*\)/g, '');
  const assigned = /(?:\b(?:then|else|select)|,|\bset \w+ =)\s*'(\w+)'/g;
  for (const [, value = ''] of withoutLists.matchAll(assigned)) produced.add(value);
}

const comparisons = ['==', '===', '!=', '!==', '<', '<=', '>', '>='];

function namesOnly(node: Node): boolean {
  const { type, operator } = node;
  if (type === 'BinaryExpression') return comparisons.includes(String(operator));
  return type === 'ImportDeclaration' || isType(node);
}

/** The list that a function returns; null for any other node. */
function returnedList({ type, argument, body }: Node): Node | null {
  const returned = type === 'ReturnStatement' ? argument : null;
  const result = (type === 'ArrowFunctionExpression' ? body : returned) as Node | null;
  return result?.type === 'ArrayExpression' ? result : null;
}

const elementsOf = ({ elements }: Node) =>
  (elements as readonly ({ readonly expression: Node } | null)[]).map((one) => one?.expression);
const isText = (node: Node | undefined) => node?.type === 'StringLiteral';
