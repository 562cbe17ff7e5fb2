import {
  type GraphQLObjectType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { has, type Node, roots, schema } from './supergraph.ts';

const directives = ['authenticated', 'requiresScopes', 'policy'];

/**
 * Fields that need a row in `rights.md`: every root field, every field of a type with an access directive, and every
 * field with one.
 */
export function guardedFields(): string[] {
  return Object.values(schema.getTypeMap()).filter(isObjectType).flatMap(guardedFieldsOf);
}

function guardedFieldsOf(type: GraphQLObjectType): string[] {
  const all = roots.includes(type.name) || isGuarded(type.astNode);
  return Object.values(type.getFields())
    .filter(({ astNode }) => all || isGuarded(astNode))
    .map(({ name }) => `${type.name}.${name}`);
}

function isGuarded(node: Node): boolean {
  return directives.some((directive) => has(node, directive));
}

/** Fields that an operation selects. */
export function fieldsIn(operation: string): Set<string> {
  const found = new Set<string>();
  const info = new TypeInfo(schema);
  const note = () => found.add(`${info.getParentType()?.name}.${info.getFieldDef()?.name}`);
  visit(parse(operation), visitWithTypeInfo(info, { Field: () => void note() }));
  return found;
}
