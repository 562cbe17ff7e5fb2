import { z } from 'zod';
import { ValidationFailed } from '../kernel/refusals.ts';
import { hasLineBreak, lengthOf, textFault } from '../kernel/text.ts';
import { badUserInput } from './graphql.ts';
import { issueText } from './issue-text.ts';

/** Returns the input as `schema` parses it. Throws ValidationFailed with every error found. */
export function valid<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const { data, error } = schema.safeParse(input, { error: issueText });
  if (!error) return data;
  throw new ValidationFailed(faultsOf(error));
}

/** Returns the arguments of a query as `schema` parses them. Throws BAD_USER_INPUT with every error. */
export function validArguments<Schema extends z.ZodType>(
  schema: Schema,
  args: unknown,
): z.output<Schema> {
  const { data, error } = schema.safeParse(args, { error: issueText });
  if (!error) return data;
  throw badUserInput(faultsOf(error));
}

function faultsOf({ issues }: z.ZodError) {
  return issues.map(({ path, message }) => ({ path: path.map(String), message }));
}

/** A rule for `refine`: the caller gives exactly one of these arguments. */
export function exactlyOneOf(
  ...names: string[]
): [(args: Readonly<Record<string, unknown>>) => boolean, { path: string[]; error: string }] {
  const list = names.map((name) => `\`${name}\``).join(' and ');
  const isOne = (args: Readonly<Record<string, unknown>>) =>
    names.filter((name) => (args[name] ?? null) !== null).length === 1;
  return [isOne, { path: names.slice(0, 1), error: `Give exactly one of ${list}.` }];
}

/** A text on one line, of 1 to `max` Unicode code points, trimmed and in NFC. */
export function text(max: number) {
  return lines(max).refine((value) => !hasLineBreak(value), 'Use one line, without tabs.');
}

/** A text of 1 to `max` Unicode code points, trimmed and in NFC. It may have tabs and line breaks. */
export function lines(max: number) {
  return bounded(max).refine((value) => /[^\p{C}\p{Z}]/u.test(value), 'Must not be empty.');
}

/** A text to look something up by its exact value: in NFC, as texts are stored. */
export const lookup = z.string().normalize('NFC');

/** An id of the shop or of an external system. */
export const id = z
  .string()
  .regex(/^[\w.:-]{1,100}$/, 'Use only letters, digits and _ . : -, at most 100.');

/** An idempotency key: any text that fits into an HTTP header. */
export const key = z
  .string()
  .regex(/^[!-~]{1,200}$/, 'Use visible ASCII without spaces, at most 200 characters.');

/** A postal address. An older system sends it in one line: then only `street` is filled. */
export const address = z.object({
  street: lines(200),
  city: bounded(100),
  state: bounded(100)
    .nullish()
    .transform((state) => state ?? null),
  country: bounded(100),
  zipCode: bounded(20),
  recipient: text(100).nullable().exactOptional(),
  telephone: telephone().nullable().exactOptional(),
  company: text(100).nullable().exactOptional(),
});

/**
 * A telephone number as people write it. Lenient: a number of E.164 has at most 15 digits, and those of some
 * countries as few as 5 without the country's code.
 */
function telephone() {
  const form = 'Use 5 to 15 digits, with spaces ( ) . - between them and a + in front.';
  return text(32).refine((value) => {
    const digits = value.replaceAll(/\D/g, '').length;
    return /^\+?[\d ().-]+$/.test(value) && digits >= 5 && digits <= 15;
  }, form);
}

function bounded(max: number) {
  return z
    .string()
    .normalize('NFC')
    .trim()
    .superRefine((value, { addIssue }) => {
      const fault = textFault(value);
      if (fault) addIssue({ code: 'custom', message: fault });
    })
    .refine((value) => lengthOf(value) <= max, `Must have at most ${max} characters.`);
}
