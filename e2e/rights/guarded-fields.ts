import {
  type GraphQLObjectType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { has, type Node, roots, schema } from './supergraph.ts';

const rights = ['authenticated', 'requiresScopes', 'policy'];

/**
 * What needs a row: every root field, every field of a type that has a right of its own, and every
 * field that has one.
 */
export function guarded(): string[] {
  return Object.values(schema.getTypeMap()).filter(isObjectType).flatMap(guardedOf);
}

function guardedOf(type: GraphQLObjectType): string[] {
  const all = roots.includes(type.name) || hasRight(type.astNode);
  return Object.values(type.getFields())
    .filter(({ astNode }) => all || hasRight(astNode))
    .map(({ name }) => `${type.name}.${name}`);
}

function hasRight(node: Node): boolean {
  return rights.some((right) => has(node, right));
}

/** Every field that an operation asks for. */
export function fieldsIn(operation: string): Set<string> {
  const found = new Set<string>();
  const info = new TypeInfo(schema);
  const note = () => found.add(`${info.getParentType()?.name}.${info.getFieldDef()?.name}`);
  visit(parse(operation), visitWithTypeInfo(info, { Field: () => void note() }));
  return found;
}
