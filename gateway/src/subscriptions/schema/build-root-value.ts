import { valueAt } from '@souk/schema/conditions';
import { amount, parseWire } from '@souk/schema/contract';
import { decimalOf } from '@souk/schema/decimal';
import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { z } from 'zod';
import { isObject } from '../../json.ts';
import type { FromTopic } from './from-topic.ts';

/**
 * One event of the source stream (GraphQL specification, section 6.2.3): a record or a snapshot, and
 * the fields that the stream adds to it.
 */
export type SourceEvent = {
  readonly event: Readonly<Record<string, unknown>>;
  /** The JSON text of `event`: amounts are parsed from it, without rounding to a float. */
  readonly text: string;
  readonly cursor: string;
  readonly snapshot: boolean;
  /** The key of the entity that changed, and its version, where the record has one. */
  readonly entity: string;
  readonly version: number | null;
  /** When the record was stored. The record's own `at` takes precedence. */
  readonly at: Date;
};

type Fields = Readonly<Record<string, unknown>>;

/** Builds the root value from which a message of one subscription field is executed. */
export type BuildRootValue = (event: SourceEvent) => Fields;

/**
 * Maps records to the value of a subscription field, for any schema. In the field's type
 * - `cursor` and `snapshot` come from the stream, and so does `at` unless the record has it;
 * - a field whose type is an entity stub (`@key` with `resolvable: false`) is the entity that
 *   changed: its key is the value at `entityId`, its other fields are the record's fields of the
 *   same name;
 * - a field of a type with `amount`, `currency` and `minorUnits` is money: the record has the
 *   number under the field's name, and one `currency`;
 * - any other field is the record's field of that name;
 * - a field of an object type that the record does not have is built from the record's own fields.
 * Object fields are functions, called only when they are selected: a type may contain itself.
 */
export function rootValueBuilder(
  schema: GraphQLSchema,
  stubKeys: ReadonlyMap<string, string>,
  { field, entityId }: Pick<FromTopic, 'field' | 'entityId'>,
): BuildRootValue {
  const type = schema.getSubscriptionType()?.getFields()[field]?.type;
  const valueType = type && getNamedType(type);
  if (!isObjectType(valueType))
    throw new TypeError(`Subscription.${field} does not return an object.`);
  return ({ event, text, cursor, snapshot, at }) => {
    const fields = { at: at.toISOString(), ...event, cursor, snapshot };
    const id = valueAt(entityId, { args: {}, viewer: null, event });
    return { [field]: fieldsOf(valueType, fields, { stubKeys, text, entityKey: id }) };
  };
}

type MappingInput = { stubKeys: ReadonlyMap<string, string>; text: string; entityKey: unknown };

function fieldsOf(type: GraphQLObjectType, record: Fields, input: MappingInput): Fields {
  const key = input.stubKeys.get(type.name);
  const fields = Object.entries(type.getFields()).map(([name, field]) => {
    if (name === key) return [name, input.entityKey];
    const fieldType = getNamedType(field.type);
    const value = Object.hasOwn(record, name) ? record[name] : undefined;
    if (isLeafType(fieldType) || !isObjectType(fieldType)) return [name, value];
    if (isMoney(fieldType)) return [name, () => moneyIn(input.text, name)];
    if (value !== undefined && !isObject(value)) return [name, value];
    return [name, () => fieldsOf(fieldType, isObject(value) ? value : record, input)];
  });
  return Object.fromEntries(fields);
}

const moneyFields = ['amount', 'currency', 'minorUnits'];

function isMoney(type: GraphQLObjectType): boolean {
  return Object.keys(type.getFields()).sort().join() === moneyFields.join();
}

/** Parses money at the top level of a record. Throws when the number is not an exact amount. */
function moneyIn(text: string, name: string): Fields | null {
  const record = parseWire(text) as Fields;
  if (record[name] === null || record[name] === undefined) return null;
  const minorUnits = z.decode(amount, record[name]);
  const { currency } = record;
  return { amount: decimalOf(minorUnits), currency, minorUnits: String(minorUnits) };
}
