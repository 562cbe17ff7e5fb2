import { hasLineBreak, lengthOf, textFault } from '@souk/platform/kernel/text';
import { z } from 'zod';
import { amountOf, NumberLiteral } from './money.ts';

/** What a JSON Schema says of a value that zod reads in another form than it documents. */
type Described = Readonly<Record<string, unknown>>;

/** A value that `read` takes from its form in the request; null is refused with `message`. */
function read<T>(described: Described, message: string, from: (value: unknown) => T | null) {
  return z
    .unknown()
    .transform((value, { addIssue }): T => {
      const found = value === undefined ? null : from(value);
      if (found === null)
        addIssue({ code: 'custom', message: value === undefined ? 'Required.' : message });
      return found ?? (z.NEVER as T);
    })
    .meta(described);
}

const moneyMax = 9_999_999_999.99;

/** Money as a JSON number: zero or more, at most ten digits before the point and two decimals. */
export const money = read(
  { type: 'number', minimum: 0, maximum: moneyMax, multipleOf: 0.01 },
  'Must be a number of zero or more, with at most ten digits and two decimals.',
  (value) => (value instanceof NumberLiteral ? amountOf(value) : null),
);

/** As `money`, more than zero and at most `maximum`. */
export function positiveMoney(maximum = moneyMax) {
  const text = maximum.toLocaleString('en');
  return read(
    { type: 'number', minimum: 0.01, maximum, multipleOf: 0.01 },
    `Must be a number of more than zero and at most ${text}, with at most two decimals.`,
    (value) => {
      const amount = value instanceof NumberLiteral ? amountOf(value) : null;
      const isWithin = Number(amount) > 0 && Number(amount) <= maximum;
      return isWithin ? amount : null;
    },
  );
}

/** Money in a query, as text. */
export const moneyText = read(
  { type: 'number', minimum: 0, maximum: moneyMax, multipleOf: 0.01 },
  'Must be a number of zero or more, with at most ten digits and two decimals.',
  (value) => (typeof value === 'string' ? amountOf(new NumberLiteral(value)) : null),
);

/** A whole number in a query, as text. */
export function wholeText(minimum: number, maximum: number) {
  const message = `Must be a whole number from ${minimum} to ${maximum}.`;
  return read({ type: 'integer', minimum, maximum }, message, (value) => {
    const found = typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : -1;
    return found >= minimum && found <= maximum ? found : null;
  });
}

/** `true` or `false` in a query. */
export const flagText = read({ type: 'boolean' }, 'Must be true or false.', (value) =>
  value === 'true' ? true : value === 'false' ? false : null,
);

/** What `textFault` lets through, for the document: no control characters but tab and line breaks, none that reverse the text. */
export const storable = String.raw`^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]*$`;

/** The same without tabs and line breaks. */
export const storableLine = String.raw`^[^\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]*$`;

/** Text on one line, as `text`. */
export function line(max: number, min = 0) {
  return text(max, min)
    .refine((value) => !hasLineBreak(value), 'Use one line, without tabs.')
    .meta({ pattern: storableLine });
}

/** Text that can be stored: at most `max` characters, at least `min`. */
export function text(max: number, min = 0) {
  return z
    .string()
    .superRefine((value, { addIssue }) => {
      const fault = textFault(value);
      const length = lengthOf(value);
      if (fault) addIssue({ code: 'custom', message: fault });
      else if (length > max)
        addIssue({ code: 'custom', message: `Must have at most ${max} characters.` });
      else if (length < min) addIssue({ code: 'custom', message: 'Must not be empty.' });
    })
    .meta({ maxLength: max, ...(min && { minLength: min }), pattern: storable });
}

/** An id that the shop assigns. Not `z.uuid()`, which insists on the digits of a version. */
export const id = z.guid();
/** An id of an external orchestrator. */
export const ownId = z
  .string()
  .regex(/^[\w.:-]{1,100}$/, 'Must have 1 to 100 letters, digits or . : - _');
export const quantity = z.int().min(1).max(10_000);
export const instant = z.iso.datetime({ offset: true });

/** The page of a list. `first` is the most entries of a page unless the request says otherwise. */
export function page(first = 20) {
  return {
    first: wholeText(1, 100)
      .optional()
      .meta({ description: `The most entries to return: 1 to 100. Left out: ${first}.` }),
    after: text(1_000)
      .optional()
      .meta({ description: 'The cursor of the next page, from the header `Link`.' }),
  };
}

/** The given values without those that are null or undefined, which stand for "left out". */
export function given<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const entries = Object.entries(values).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return Object.fromEntries(entries) as { [K in keyof T]?: NonNullable<T[K]> };
}

export const ids = {
  id: z.object({ id }),
  userId: z.object({ userId: id }),
  ownId: z.object({ id: ownId }),
};
