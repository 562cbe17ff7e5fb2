import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLObjectType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

const file = new URL('../../schema/supergraph.graphql', import.meta.url);
const schema = buildSchema(readFileSync(file, 'utf8'), { assumeValid: true });
const roots = ['Query', 'Mutation', 'Subscription'];
const rights = ['authenticated', 'requiresScopes', 'policy'];

type Node = { readonly directives?: readonly { readonly name: { readonly value: string } }[] };

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

function hasRight(node: Node | null | undefined): boolean {
  return node?.directives?.some(({ name }) => rights.includes(name.value)) ?? false;
}

/** Every field that an operation asks for. */
export function fieldsIn(operation: string): Set<string> {
  const found = new Set<string>();
  const info = new TypeInfo(schema);
  const note = () => found.add(`${info.getParentType()?.name}.${info.getFieldDef()?.name}`);
  visit(parse(operation), visitWithTypeInfo(info, { Field: () => void note() }));
  return found;
}
