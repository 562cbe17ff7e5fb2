import { type DocumentNode, Kind } from 'graphql';
import { argumentsOf } from './directive.ts';

/**
 * The key field of each entity that some part of the graph only names, and others fill
 * (`@key(fields: "id", resolvable: false)`), by the entity's type.
 */
export function stubKeysIn(supergraph: DocumentNode): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const type of supergraph.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const directive of type.directives ?? []) {
      if (directive.name.value !== 'join__type') continue;
      const { key, resolvable } = argumentsOf(directive);
      if (typeof key === 'string' && resolvable === false) keys.set(type.name.value, key);
    }
  }
  return keys;
}
