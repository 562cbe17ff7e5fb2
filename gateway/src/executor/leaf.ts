import { type GraphQLEnumType, type GraphQLScalarType, isEnumType } from 'graphql';

/** Reads a value of a leaf type as a subgraph sent it. Undefined when it is no value of the type. */
export type ReadLeaf = (value: unknown) => unknown;

const intMax = 2 ** 31;

const scalars: Readonly<Record<string, ReadLeaf>> = {
  Int: (value) => (isInteger(value) && value >= -intMax && value < intMax ? value : undefined),
  Float: (value) => (typeof value === 'number' ? value : undefined),
  String: (value) => (typeof value === 'string' ? value : undefined),
  Boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  // An ID is serialized as a string (GraphQL specification, section 3.5.5).
  ID: (value) => (typeof value === 'string' ? value : isInteger(value) ? String(value) : undefined),
};

/** The reader for a leaf type. A custom scalar may have any value, as only its subgraph knows it. */
export function leafReader(type: GraphQLScalarType | GraphQLEnumType): ReadLeaf {
  if (!isEnumType(type)) return scalars[type.name] ?? ((value) => value);
  const names = new Set<unknown>(type.getValues().map(({ name }) => name));
  return (value) => (names.has(value) ? value : undefined);
}

function isInteger(value: unknown): value is number {
  return Number.isInteger(value);
}
