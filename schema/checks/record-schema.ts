import type { z } from 'zod';
import type { Contract } from '../contract.ts';
import { contracts } from '../events/topics.ts';
import { wireSchema } from '../generators/wire-schema.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The JSON Schema of a topic's records; undefined unless the topic has exactly one message type.
 */
export function recordSchema(topic: string): JsonSchema | undefined {
  const all = Object.values<Contract>(contracts).flatMap((contract) => Object.values(contract));
  const [message, ...more] = all.filter((kind) => kind.topic === topic);
  return message && more.length === 0 ? wireSchema(message.schema) : undefined;
}

/** The JSON Schema at a path; undefined for an unknown path. */
export function schemaAt(record: JsonSchema, names: readonly string[]): JsonSchema | undefined {
  let schema: JsonSchema | undefined = record;
  for (const name of names) schema = propertyOf(schema, name);
  return schema;
}

function propertyOf(schema: JsonSchema | undefined, name: string): JsonSchema | undefined {
  const alternatives = [schema, ...(schema?.anyOf ?? [])];
  for (const alternative of alternatives) {
    const property = (alternative as JsonSchema | undefined)?.properties?.[name];
    if (typeof property === 'object') return property;
  }
  return undefined;
}
