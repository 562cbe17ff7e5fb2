import { z } from 'zod';
import { decimalOf, isDecimal, minorUnitsOf } from './decimal.ts';

/** A message type: its topic, its schema, and a summary for the AsyncAPI document. */
export type MessageType<Schema extends z.ZodType = z.ZodType> = {
  readonly topic: string;
  readonly schema: Schema;
  readonly summary: string;
};

/** Message types by name. Fields are added, never changed or removed. */
export type Contract = Readonly<Record<string, MessageType>>;

/** The decoded data of a message: amounts in minor units, times as Date. */
export type Data<Kind> = Kind extends MessageType<infer Schema> ? z.output<Schema> : never;

/** Declares a fact: an event that has happened. Its topic has the name of its type. */
export function fact<Schema extends z.ZodType>(topic: string, summary: string, schema: Schema) {
  return { topic, summary, schema } as const;
}

/**
 * Declares commands to one participant. They share its topic, so that those of an order keep their
 * order.
 */
export function commandsOn(topic: string) {
  return <Schema extends z.ZodType>(summary: string, schema: Schema) =>
    ({ topic, summary, schema }) as const;
}

/** The source text of a JSON number with a fraction: it is never converted to a float. */
class NumberSource {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Minor units in code, a JSON number with two decimals on the wire: 199900 is 1999.00. */
export const amount = z.codec(wireAmount(), z.int(), {
  decode: (wire) => minorUnitsOf(textOf(wire)),
  encode: (minorUnits) => JSON.rawJSON(decimalOf(minorUnits)),
});

/** A Date in code, RFC 3339 in UTC on the wire. */
export const instant = z.codec(z.iso.datetime({ offset: true }), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
});

/** Encodes a message as JSON. Throws ZodError when the data does not match the contract. */
export function encode(type: MessageType, data: unknown): string {
  return JSON.stringify(z.encode(type.schema, data));
}

/**
 * Decodes a message. Throws SyntaxError or ZodError when the text is not a message of this type.
 */
export function decode<Kind extends MessageType>(type: Kind, text: string): Data<Kind> {
  return z.decode(type.schema, parseWire(text)) as Data<Kind>;
}

/** Parses JSON. Numbers with a fraction keep their text; a byte-order mark is ignored. */
export function parseWire(text: string): unknown {
  const keepText = (_: string, value: unknown, { source }: { source?: string }) =>
    typeof value === 'number' && source !== undefined && /[.eE]/.test(source)
      ? new NumberSource(source)
      : value;
  return JSON.parse(text.replace(/^\uFEFF/, ''), keepText);
}

function wireAmount() {
  const meta = { type: 'number', description: 'An amount of money with two decimals: 1999.00.' };
  return z
    .custom<unknown>((wire) => isDecimal(textOf(wire)), 'Not an amount with at most two decimals.')
    .meta(meta);
}

/** The text of a number: an outgoing raw number, an incoming fraction, or a parsed integer. */
function textOf(wire: unknown): string {
  if (JSON.isRawJSON(wire)) return wire.rawJSON;
  if (wire instanceof NumberSource) return wire.text;
  return typeof wire === 'number' ? String(wire) : '';
}
