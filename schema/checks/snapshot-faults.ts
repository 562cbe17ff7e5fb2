import {
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { servedSubgraphNames, typeDefsOf } from '../subgraphs.ts';

/**
 * A snapshot that can't be asked for. It names a root field that clients don't see, and gives it the
 * subscription's arguments: `orderStatusRecord(orderId: args.orderId)`.
 */
export function snapshotFaults(text: string, field: GraphQLField<unknown, unknown>): string[] {
  const asked = fieldIn(text);
  const root = asked && hiddenRootFields().find(({ name }) => name.value === asked.name.value);
  if (!root) return [`"${text}" is no @inaccessible field of Query.`];
  const given = (asked.arguments ?? []).map(({ name, value }) => ({
    name: name.value,
    from: value.kind === Kind.VARIABLE ? value.name.value : undefined,
  }));
  const fits = given.every(({ from }) => field.args.some(({ name }) => name === from));
  const wanted = (root.arguments ?? []).map(({ name }) => name.value).sort();
  const named = given.map(({ name }) => name).sort();
  return fits && wanted.join() === named.join()
    ? []
    : [`"${text}" gives other arguments than it has.`];
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
