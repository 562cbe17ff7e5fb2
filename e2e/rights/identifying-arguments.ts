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
 * Arguments of root fields that can identify data of a user: those that hold an id, a cursor or a
 * public number. An idempotency key is the caller's own choice and identifies nothing. A deprecated argument
 * becomes a field of the input before anything is read.
 */
export function identifyingArguments(): string[] {
  const fields = roots.flatMap((name) => {
    const type = schema.getType(name);
    return isObjectType(type)
      ? Object.values(type.getFields()).map((field) => ({ name, field }))
      : [];
  });
  return fields
    .filter(({ field }) => !has(field.astNode, 'inaccessible'))
    .flatMap(({ name, field }) =>
      field.args.filter(isIdentifying).map((argument) => `${name}.${field.name}.${argument.name}`),
    );
}

const identifiers = ['after', 'number', 'trackingNumber', 'sku'];

function isIdentifying({ name, type, deprecationReason }: GraphQLArgument): boolean {
  if (name === 'idempotencyKey' || deprecationReason) return false;
  return identifiers.includes(name) || holdsId(getNamedType(type));
}

function holdsId(type: GraphQLNamedType): boolean {
  if (!isInputObjectType(type)) return type.name === 'ID';
  return Object.values(type.getFields()).some(
    ({ name, type: field }) => name !== 'idempotencyKey' && holdsId(getNamedType(field)),
  );
}

/** Arguments of an operation that hold `$target`. */
export function targetArguments(operation: string): Set<string> {
  const found = new Set<string>();
  const info = new TypeInfo(schema);
  const note = (variable: string) => {
    const argument = info.getArgument()?.name;
    if (variable !== 'target' || argument === 'idempotencyKey') return;
    found.add(`${info.getParentType()?.name}.${info.getFieldDef()?.name}.${argument}`);
  };
  visit(parse(operation), visitWithTypeInfo(info, { Variable: ({ name }) => note(name.value) }));
  return found;
}
