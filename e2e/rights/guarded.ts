import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
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

function isHidden(node: Node | null | undefined): boolean {
  return node?.directives?.some(({ name }) => name.value === 'inaccessible') ?? false;
}

/**
 * Every argument of a root field that can name something of somebody's: what holds an id, a cursor, or one
 * of the numbers that people know. A key of the caller's own choice names nothing.
 */
export function nameable(): string[] {
  const fields = roots.flatMap((name) => {
    const type = schema.getType(name);
    return isObjectType(type)
      ? Object.values(type.getFields()).map((field) => ({ name, field }))
      : [];
  });
  return fields
    .filter(({ field }) => !isHidden(field.astNode))
    .flatMap(({ name, field }) =>
      field.args.filter(names).map((argument) => `${name}.${field.name}.${argument.name}`),
    );
}

const numbers = ['after', 'number', 'trackingNumber', 'sku'];

function names({ name, type }: GraphQLArgument): boolean {
  return name !== 'idempotencyKey' && (numbers.includes(name) || holdsId(getNamedType(type)));
}

function holdsId(type: GraphQLNamedType): boolean {
  if (!isInputObjectType(type)) return type.name === 'ID';
  return Object.values(type.getFields()).some((field) => holdsId(getNamedType(field.type)));
}

/** The arguments of root fields that an entry names something with: that hold its `$it`. */
export function naming(operation: string): Set<string> {
  const found = new Set<string>();
  const info = new TypeInfo(schema);
  const note = (variable: string) => {
    const argument = info.getArgument()?.name;
    if (variable !== 'it' || argument === 'idempotencyKey') return;
    found.add(`${info.getParentType()?.name}.${info.getFieldDef()?.name}.${argument}`);
  };
  visit(parse(operation), visitWithTypeInfo(info, { Variable: ({ name }) => note(name.value) }));
  return found;
}

/** Every field that an operation asks for. */
export function fieldsIn(operation: string): Set<string> {
  const found = new Set<string>();
  const info = new TypeInfo(schema);
  const note = () => found.add(`${info.getParentType()?.name}.${info.getFieldDef()?.name}`);
  visit(parse(operation), visitWithTypeInfo(info, { Field: () => void note() }));
  return found;
}
