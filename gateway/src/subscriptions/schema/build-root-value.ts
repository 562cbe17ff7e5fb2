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
import { isObject } from '../topics/topic-record.ts';
import type { Declared } from './from-topic.ts';

/** What one message tells: the record, and what the stream itself adds to it. */
export type Message = {
  readonly event: Readonly<Record<string, unknown>>;
  /** The record's own text: a number with a fraction is read from it, without a float between. */
  readonly text: string;
  readonly cursor: string;
  readonly snapshot: boolean;
  /** Which entity it is about, and its version, where the record says one. */
  readonly entity: string;
  readonly version: number | null;
  /** When the record was stored; a record that says itself when it happened is believed more. */
  readonly at: Date;
};

type Fields = Readonly<Record<string, unknown>>;

/** Makes the root values of one subscription field's messages. */
export type RootValueOf = (message: Message) => Readonly<Record<string, unknown>>;

/**
 * How a record becomes the value of a subscription field, for any schema. In the message's type
 * - `cursor` and `snapshot` come from the stream, `at` as well unless the record has it;
 * - a field whose type is an entity that the schema only names (`@key` with `resolvable: false`) is
 *   the entity that the record is about: its key is the value at `entityId`, its other fields are
 *   those of the record that have their name;
 * - a field of a type with `amount`, `currency` and `minorUnits` is money: the record has the
 *   number under the field's name, and one `currency`;
 * - any other field is the record's field of that name;
 * - a field of an object type that the record has not is made of the record's own fields.
 * Fields are functions, called when they are asked for: a type may contain itself.
 */
export function rootValues(
  schema: GraphQLSchema,
  keys: ReadonlyMap<string, string>,
  { field, entityId }: Pick<Declared, 'field' | 'entityId'>,
): RootValueOf {
  const type = schema.getSubscriptionType()?.getFields()[field]?.type;
  const change = type && getNamedType(type);
  if (!isObjectType(change)) throw new TypeError(`Subscription.${field} gives no object.`);
  return (message) => {
    const { event, cursor, snapshot, at } = message;
    const stream = { at: at.toISOString(), ...event, cursor, snapshot };
    const about: About = {
      keys,
      text: message.text,
      entityId: valueAt(entityId, { args: {}, viewer: null, event }),
    };
    return { [field]: fieldsOf(change, stream, about) };
  };
}

type About = { keys: ReadonlyMap<string, string>; text: string; entityId: unknown };

function fieldsOf(type: GraphQLObjectType, record: Fields, about: About): Fields {
  const key = about.keys.get(type.name);
  const fields = Object.entries(type.getFields()).map(([name, field]) => {
    if (name === key) return [name, about.entityId];
    const fieldType = getNamedType(field.type);
    const value = Object.hasOwn(record, name) ? record[name] : undefined;
    if (isLeafType(fieldType) || !isObjectType(fieldType)) return [name, value];
    if (isMoney(fieldType)) return [name, () => moneyIn(about.text, name)];
    if (value !== undefined && !isObject(value)) return [name, value];
    return [name, () => fieldsOf(fieldType, isObject(value) ? value : record, about)];
  });
  return Object.fromEntries(fields);
}

const moneyFields = ['amount', 'currency', 'minorUnits'];

function isMoney(type: GraphQLObjectType): boolean {
  return Object.keys(type.getFields()).sort().join() === moneyFields.join();
}

/** Money at the top of a record. Throws when the number there is no exact amount. */
function moneyIn(text: string, name: string): Fields | null {
  const record = parseWire(text) as Fields;
  if (record[name] === null || record[name] === undefined) return null;
  const minorUnits = z.decode(amount, record[name]);
  const { currency } = record;
  return { amount: decimalOf(minorUnits), currency, minorUnits: String(minorUnits) };
}
