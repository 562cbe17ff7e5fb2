import {
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
} from 'graphql';

/** The question for a snapshot. Its variables are named for the arguments of the subscription. */
export type SnapshotField = { readonly name: string; readonly document: DocumentNode };

/**
 * `orderStatusRecord(orderId: args.orderId)` as a query: each `args.x` becomes the variable `$x`, of
 * the type that the subscription's argument has. Throws when it is no single field.
 */
export function snapshotIn(text: string, subscription: FieldDefinitionNode): SnapshotField {
  const { definitions } = parse(`{ ${text.replaceAll(/\bargs\.(\w+)/g, '$$$1')} }`);
  const [query] = definitions as OperationDefinitionNode[];
  const [field, ...more] = query?.selectionSet.selections ?? [];
  if (!query || field?.kind !== Kind.FIELD || more.length > 0) {
    throw new Error(`"${text}" is no root field.`);
  }
  const variableDefinitions = (subscription.arguments ?? [])
    .filter(({ name }) => text.includes(`args.${name.value}`))
    .map(({ name, type }) => ({
      kind: Kind.VARIABLE_DEFINITION as const,
      variable: { kind: Kind.VARIABLE as const, name },
      type,
    }));
  const operation = OperationTypeNode.QUERY;
  return {
    name: field.name.value,
    document: { kind: Kind.DOCUMENT, definitions: [{ ...query, operation, variableDefinitions }] },
  };
}
