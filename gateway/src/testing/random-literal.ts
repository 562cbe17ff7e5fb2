import type { Choose } from '@souk/platform/testing/property';
import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

const literals: Readonly<Record<string, readonly string[]>> = {
  Int: ['$n', '$d', '0', '1', '3', '100', 'null'],
  Boolean: ['true', 'false'],
  String: ['"x"', '""', '"""a\nb"""'],
  ID: ['"x"', '7'],
  Decimal: ['"1.00"'],
  BigInt: ['"1"'],
  DateTime: ['"2026-11-21T12:00:00Z"'],
  JSON: ['{ a: [1, null] }', '"x"'],
};
const optionalShare = 3;

/** Writes a valid value of an argument or an input field. Null leaves an optional one out. */
export function randomLiteral(
  input: GraphQLArgument | GraphQLInputField,
  choose: Choose,
): string | null {
  const isRequired = 'args' in input ? false : isRequiredInput(input);
  if (!isRequired && choose(optionalShare) > 0) return null;
  return literalOf(input.type, choose);
}

function isRequiredInput(input: GraphQLArgument | GraphQLInputField): boolean {
  return isRequiredArgument(input as GraphQLArgument) || isRequiredInputField(input);
}

function literalOf(type: GraphQLInputType, choose: Choose): string {
  if (isNonNullType(type)) {
    const text = literalOf(type.ofType, choose);
    return /^(null|\$\w+)$/.test(text) ? '1' : text;
  }
  if (isListType(type)) {
    const items = Array.from({ length: choose(3) }, () => literalOf(type.ofType, choose));
    return `[${items.join(', ')}]`;
  }
  if (isEnumType(type)) return type.getValues()[choose(type.getValues().length)]?.name ?? 'null';
  if (!isInputObjectType(type)) {
    const known = literals[type.name] ?? ['"x"'];
    return known[choose(known.length)] ?? 'null';
  }
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const value = randomLiteral(field, choose);
    return value === null ? [] : [`${field.name}: ${value}`];
  });
  return `{ ${fields.join(', ')} }`;
}
