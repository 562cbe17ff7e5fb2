import {
  type ExecutionResult,
  executeSync,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  visit,
} from 'graphql';
import { type ClientOperation, isIntrospection, type TreeNames } from './rename.ts';

/** Answers `__schema` and `__type` of an operation, by tree name. */
export type Introspect = (variables: Readonly<Record<string, unknown>>) => ExecutionResult;

/** Compiles the introspection in an operation. Null when there is none. */
export function compileIntrospection(
  { operation, fragments }: ClientOperation,
  schema: GraphQLSchema,
  names: TreeNames,
): Introspect | null {
  const root = schema.getQueryType();
  const fields: FieldNode[] = [];
  const collect = (node: FieldNode) => {
    if (!root || !isIntrospection(node.name.value)) return undefined;
    const alias = { kind: Kind.NAME, value: names.of(node, root) } as const;
    // Conditions of the field itself are those of the shape, which leaves it out.
    fields.push({ ...node, alias, directives: [] });
    return false;
  };
  for (const node of [operation, ...fragments.values()]) visit(node, { Field: collect });
  if (fields.length === 0) return null;
  const selectionSet = { kind: Kind.SELECTION_SET, selections: fields } as const;
  const query = { ...operation, operation: 'query' as never, selectionSet };
  const document = { kind: Kind.DOCUMENT, definitions: [query, ...fragments.values()] } as const;
  return (variableValues) => executeSync({ schema, document, variableValues });
}
