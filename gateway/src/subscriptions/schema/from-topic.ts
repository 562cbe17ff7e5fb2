import { type Condition, type Path, parseCondition, parsePath } from '@souk/schema/conditions';
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
} from 'graphql';
import { z } from 'zod';
import { directiveArguments } from '../../graph/directive-arguments.ts';

/** The `@fromTopic` declaration of a subscription field: where its messages come from. */
export type FromTopic = {
  readonly field: string;
  readonly topic: string;
  /** The path of the record key that must match. Null: all keys match. */
  readonly key: Path | null;
  /** The path of the entity's key inside the record. */
  readonly entityId: Path;
  /** Records that do not fulfil it are skipped. */
  readonly where: Condition | null;
  /** Records that do not fulfil it are hidden from the viewer. */
  readonly visibleTo: Condition;
  /** The maximum length of each argument that is a list. */
  readonly itemsMax: number | null;
  /** The root field that returns the last record. Null: the stream begins without a snapshot. */
  readonly snapshot: SnapshotField | null;
};

/** The query for a snapshot. Its variables are named for the arguments of the subscription. */
export type SnapshotField = { readonly name: string; readonly document: DocumentNode };

const fromTopicArguments = z.object({
  topic: z.string().min(1),
  key: z.string().nullish(),
  entityId: z.string(),
  where: z.string().nullish(),
  visibleTo: z.string(),
  itemsMax: z.int().positive().nullish(),
  snapshot: z.string().nullish(),
});

/**
 * Reads the `@fromTopic` declarations of a full supergraph, by the names of their fields. Throws for a
 * declaration that can't be parsed. A field without a declaration can't be subscribed to.
 */
export function fromTopicsIn(supergraph: DocumentNode): ReadonlyMap<string, FromTopic> {
  const declarations = new Map<string, FromTopic>();
  for (const field of objectTypesIn(supergraph, 'Subscription')[0]?.fields ?? []) {
    const directive = field.directives?.find(({ name }) => name.value === 'fromTopic');
    if (directive) declarations.set(field.name.value, fromTopicOf(field, directive));
  }
  return declarations;
}

/**
 * The key field of each entity that some subgraph only references and others resolve
 * (`@key(fields: "id", resolvable: false)`), by the entity's type.
 */
export function stubKeysIn(supergraph: DocumentNode): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const type of objectTypesIn(supergraph)) {
    for (const directive of type.directives ?? []) {
      if (directive.name.value !== 'join__type') continue;
      const { key, resolvable } = directiveArguments(directive);
      if (typeof key === 'string' && resolvable === false) keys.set(type.name.value, key);
    }
  }
  return keys;
}

function objectTypesIn({ definitions }: DocumentNode, name?: string): ObjectTypeDefinitionNode[] {
  return definitions
    .filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION)
    .filter((type) => name === undefined || type.name.value === name);
}

function fromTopicOf(field: FieldDefinitionNode, directive: ConstDirectiveNode): FromTopic {
  const {
    key,
    where,
    itemsMax = null,
    snapshot,
    ...required
  } = fromTopicArguments.parse(directiveArguments(directive));
  return {
    field: field.name.value,
    topic: required.topic,
    key: key ? parsePath(key) : null,
    entityId: parsePath(required.entityId),
    where: where ? parseCondition(where) : null,
    visibleTo: parseCondition(required.visibleTo),
    itemsMax,
    snapshot: snapshot ? snapshotFieldOf(snapshot, field) : null,
  };
}

/**
 * Turns `orderStatusRecord(orderId: args.orderId)` into a query: each `args.x` becomes the variable
 * `$x`, with the type of the subscription's argument. Throws for anything but a single field.
 */
function snapshotFieldOf(text: string, subscription: FieldDefinitionNode): SnapshotField {
  const { definitions } = parse(`{ ${text.replaceAll(/\bargs\.(\w+)/g, '$$$1')} }`);
  const [query] = definitions as OperationDefinitionNode[];
  const [field, ...more] = query?.selectionSet.selections ?? [];
  if (!query || field?.kind !== Kind.FIELD || more.length > 0) {
    throw new Error(`@fromTopic(snapshot: "${text}") must be a single root field.`);
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
