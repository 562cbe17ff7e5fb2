import {
  type GraphQLArgument,
  type GraphQLNamedType,
  getNamedType,
  isInputObjectType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { has, roots, schema } from './supergraph.ts';

/**
 * Every argument of a root field that can name something of somebody's: what holds an id, a cursor, or
 * one of the numbers that people know. A key of the caller's own choice names nothing.
 */
export function nameable(): string[] {
  const fields = roots.flatMap((name) => {
    const type = schema.getType(name);
    return isObjectType(type)
      ? Object.values(type.getFields()).map((field) => ({ name, field }))
      : [];
  });
  return fields
    .filter(({ field }) => !has(field.astNode, 'inaccessible'))
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
