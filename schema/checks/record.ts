import type { z } from 'zod';
import type { Contract } from '../contract.ts';
import { contracts } from '../events/topics.ts';
import { wireSchema } from '../generators/wire-schema.ts';

/** What stands at a place of a record: JSON Schema. */
export type Shape = z.core.JSONSchema.BaseSchema;

/** The records of a topic that only one kind of message travels on; undefined for any other. */
export function recordOf(topic: string): Shape | undefined {
  const all = Object.values<Contract>(contracts).flatMap((contract) => Object.values(contract));
  const [message, ...more] = all.filter((kind) => kind.topic === topic);
  return message && more.length === 0 ? wireSchema(message.schema) : undefined;
}

/** What stands at the path; undefined where it leads nowhere. */
export function shapeAt(record: Shape, names: readonly string[]): Shape | undefined {
  let shape: Shape | undefined = record;
  for (const name of names) shape = propertyOf(shape, name);
  return shape;
}

function propertyOf(shape: Shape | undefined, name: string): Shape | undefined {
  const alternatives = [shape, ...(shape?.anyOf ?? [])];
  for (const alternative of alternatives) {
    const property = (alternative as Shape | undefined)?.properties?.[name];
    if (typeof property === 'object') return property;
  }
  return undefined;
}
