import { z } from 'zod';
import { decimalOf, isDecimal, minorUnitsOf } from './decimal.ts';

/** One kind of message: what it says, and the topic that it travels on. */
export type Message<Schema extends z.ZodType = z.ZodType> = {
  readonly topic: string;
  readonly schema: Schema;
  readonly summary: string;
};

/** Messages by type. Fields are added, never changed or removed. */
export type Contract = Readonly<Record<string, Message>>;

/** What a message says, in the words of the domain: money as minor units, times as Date. */
export type Data<Kind> = Kind extends Message<infer Schema> ? z.output<Schema> : never;

/** A fact's topic is its type. */
export function fact<Schema extends z.ZodType>(topic: string, summary: string, schema: Schema) {
  return { topic, summary, schema } as const;
}

/** Commands to one participant share its topic, so that those of one order keep their order. */
export function commandsOn(topic: string) {
  return <Schema extends z.ZodType>(summary: string, schema: Schema) =>
    ({ topic, summary, schema }) as const;
}

/** A number with a fraction, as it stood in the text: no float comes between. */
class WrittenNumber {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Whole minor units here, a JSON number with two decimals on the wire: 199900 is 1999.00. */
export const amount = z.codec(writtenAmount(), z.int(), {
  decode: (wire) => minorUnitsOf(textOf(wire)),
  encode: (minorUnits) => JSON.rawJSON(decimalOf(minorUnits)),
});

/** An instant: a Date here, RFC 3339 in UTC on the wire. */
export const instant = z.codec(z.iso.datetime({ offset: true }), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
});

/** The text of a message. Throws ZodError when the data does not fit the contract. */
export function encode(message: Message, data: unknown): string {
  return JSON.stringify(z.encode(message.schema, data));
}

/** What a text says. Throws SyntaxError or ZodError when it is no message of this kind. */
export function decode<Kind extends Message>(message: Kind, text: string): Data<Kind> {
  return z.decode(message.schema, parseWire(text)) as Data<Kind>;
}

/** JSON in which a number with a fraction keeps its text. A byte-order mark is no error. */
export function parseWire(text: string): unknown {
  const keepText = (_: string, value: unknown, { source }: { source?: string }) =>
    typeof value === 'number' && source !== undefined && /[.eE]/.test(source)
      ? new WrittenNumber(source)
      : value;
  return JSON.parse(text.replace(/^\uFEFF/, ''), keepText);
}

function writtenAmount() {
  const meta = { type: 'number', description: 'Money, with two decimals: 1999.00.' };
  return z.custom<unknown>((wire) => isDecimal(textOf(wire)), 'No amount.').meta(meta);
}

/** The text of a number: as it came, as it goes, or as JSON.parse read a whole one. */
function textOf(wire: unknown): string {
  if (JSON.isRawJSON(wire)) return wire.rawJSON;
  if (wire instanceof WrittenNumber) return wire.text;
  return typeof wire === 'number' ? String(wire) : '';
}
