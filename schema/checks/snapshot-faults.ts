import {
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  Kind,
  type NameNode,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { servedSubgraphNames, typeDefsOf } from '../subgraphs.ts';

type Field = GraphQLField<unknown, unknown>;

/**
 * A snapshot that can't be asked for. It names a root field that clients don't see, and gives it the
 * subscription's arguments: `orderStatusRecord(orderId: args.orderId)`.
 */
export function snapshotFaults(text: string, field: Field): string[] {
  const asked = fieldIn(text);
  const root = asked && hiddenRootFields().find(({ name }) => name.value === asked.name.value);
  if (!root) return [`"${text}" is no @inaccessible field of Query.`];
  return givesAll(asked, root, field) ? [] : [`"${text}" gives other arguments than it has.`];
}

function givesAll(asked: FieldNode, root: FieldDefinitionNode, { args }: Field): boolean {
  const given = asked.arguments ?? [];
  const known = given.every(
    ({ value }) =>
      value.kind === Kind.VARIABLE && args.some(({ name }) => name === value.name.value),
  );
  return known && namesOf(given) === namesOf(root.arguments ?? []);
}

function namesOf(things: readonly { name: NameNode }[]): string {
  return things
    .map(({ name }) => name.value)
    .sort()
    .join();
}

function fieldIn(text: string): FieldNode | undefined {
  try {
    const { definitions } = parse(`{ ${text.replaceAll(/\bargs\.(\w+)/g, '$$$1')} }`);
    const [query] = definitions as OperationDefinitionNode[];
    const [field] = query?.selectionSet.selections ?? [];
    return field?.kind === Kind.FIELD ? field : undefined;
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

function hiddenRootFields(): FieldDefinitionNode[] {
  return servedSubgraphNames
    .map(typeDefsOf)
    .flatMap(({ definitions }: DocumentNode) => definitions)
    .flatMap((type) =>
      type.kind === Kind.OBJECT_TYPE_DEFINITION && type.name.value === 'Query'
        ? (type.fields ?? [])
        : [],
    )
    .filter(({ directives }) => directives?.some(({ name }) => name.value === 'inaccessible'));
}
