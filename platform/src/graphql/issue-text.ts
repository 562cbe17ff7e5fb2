import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

/** What a size counts, for each kind of value that has one. */
const units: Readonly<Record<string, string>> = {
  string: 'characters',
  array: 'items',
  set: 'items',
  map: 'items',
  file: 'bytes',
};

const types: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  date: 'a date',
  int: 'a whole number',
  number: 'a number',
  object: 'a JSON object',
  string: 'text',
};

/**
 * Says what is wrong with a value, in place of zod's own messages: pass it as `error` to `safeParse`. A
 * message that a schema declares comes before this one.
 */
export function issueText(issue: Issue): string {
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_type':
      if (issue.input === undefined) return 'Required.';
      return `Must be ${types[issue.expected] ?? 'of another type'}.`;
    case 'invalid_value':
      return `Must be ${issue.values.map(String).join(' or ')}.`;
    case 'not_multiple_of':
      return `Must be a multiple of ${issue.divisor}.`;
    case 'unrecognized_keys':
      return 'Has fields that are not known here. Remove them.';
    case 'invalid_key':
      return 'Has a field with a name that is not valid. Rename it.';
    case 'invalid_element':
      return 'Has an entry that is not valid. Correct it.';
    case 'invalid_format':
      return 'Is not in the right form. Correct it.';
    default:
      return 'Not valid.';
  }
}

function tooSmall({ origin, minimum, inclusive, exact }: Issue & { code: 'too_small' }): string {
  if (isMoment(origin)) return `Must not be before ${momentOf(minimum)}.`;
  if (isSize(origin)) {
    if (!exact && minimum === 1) return 'Must not be empty.';
    return `Must have ${exact ? 'exactly' : 'at least'} ${minimum} ${unitOf(origin, minimum)}.`;
  }
  return inclusive === false ? `Must be more than ${minimum}.` : `Must be at least ${minimum}.`;
}

function tooBig({ origin, maximum, inclusive, exact }: Issue & { code: 'too_big' }): string {
  if (isMoment(origin)) return `Must not be after ${momentOf(maximum)}.`;
  if (isSize(origin)) {
    return `Must have ${exact ? 'exactly' : 'at most'} ${maximum} ${unitOf(origin, maximum)}.`;
  }
  return inclusive === false ? `Must be less than ${maximum}.` : `Must be at most ${maximum}.`;
}

const isMoment = (origin: string) => origin === 'date';
const momentOf = (bound: number | bigint) => new Date(Number(bound)).toISOString();
const isSize = (origin: string) => origin in units;

function unitOf(origin: string, count: number | bigint): string {
  const unit = units[origin] ?? 'items';
  return Number(count) === 1 ? unit.slice(0, -1) : unit;
}
