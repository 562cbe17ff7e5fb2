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
 * Errors of a `snapshot` expression. It calls an `@inaccessible` root field with arguments of the
 * subscription: `orderStatusRecord(orderId: args.orderId)`.
 */
export function snapshotErrors(text: string, field: Field): string[] {
  const call = fieldIn(text);
  const root = call && inaccessibleRootFields().find(({ name }) => name.value === call.name.value);
  if (!root) return [`"${text}" is not an @inaccessible field of Query.`];
  return argumentsMatch(call, root, field) ? [] : [`"${text}" has the wrong arguments.`];
}

function argumentsMatch(call: FieldNode, root: FieldDefinitionNode, { args }: Field): boolean {
  const passed = call.arguments ?? [];
  const known = passed.every(
    ({ value }) =>
      value.kind === Kind.VARIABLE && args.some(({ name }) => name === value.name.value),
  );
  return known && namesOf(passed) === namesOf(root.arguments ?? []);
}

function namesOf(nodes: readonly { name: NameNode }[]): string {
  return nodes
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

function inaccessibleRootFields(): FieldDefinitionNode[] {
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
