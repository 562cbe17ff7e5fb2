import { type Condition, type Path, parseCondition, parsePath } from '@souk/schema/conditions';
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { z } from 'zod';
import { argumentsOf } from './directive.ts';
import { type SnapshotField, snapshotIn } from './snapshot-field.ts';

/** Where the messages of a subscription field come from, as the schema declares it. */
export type Declared = {
  readonly field: string;
  readonly topic: string;
  /** The record key that must match. Null reads all keys. */
  readonly key: Path | null;
  /** The path of the entity's key inside the record. */
  readonly entityId: Path;
  /** Records that fail it are skipped. */
  readonly where: Condition | null;
  /** Who may see a record. */
  readonly visibleTo: Condition;
  /** The root field that answers the last record. Null: the stream begins without one. */
  readonly snapshot: SnapshotField | null;
};

const fromTopic = z.object({
  topic: z.string().min(1),
  key: z.string().nullish(),
  entityId: z.string(),
  where: z.string().nullish(),
  visibleTo: z.string(),
  snapshot: z.string().nullish(),
});

/**
 * Reads `@fromTopic` from the whole supergraph: the declared fields of `Subscription` by name. Throws
 * for a declaration that can't be read. A field without one is not here, and is not served.
 */
export function declaredIn(supergraph: DocumentNode): ReadonlyMap<string, Declared> {
  const declared = new Map<string, Declared>();
  for (const field of subscriptionIn(supergraph)?.fields ?? []) {
    const directive = field.directives?.find(({ name }) => name.value === 'fromTopic');
    if (directive) declared.set(field.name.value, declarationOf(field, directive));
  }
  return declared;
}

function subscriptionIn({ definitions }: DocumentNode): ObjectTypeDefinitionNode | undefined {
  return definitions
    .filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION)
    .find(({ name }) => name.value === 'Subscription');
}

function declarationOf(field: FieldDefinitionNode, directive: ConstDirectiveNode): Declared {
  const { key, where, snapshot, ...told } = fromTopic.parse(argumentsOf(directive));
  return {
    field: field.name.value,
    topic: told.topic,
    key: key ? parsePath(key) : null,
    entityId: parsePath(told.entityId),
    where: where ? parseCondition(where) : null,
    visibleTo: parseCondition(told.visibleTo),
    snapshot: snapshot ? snapshotIn(snapshot, field) : null,
  };
}
