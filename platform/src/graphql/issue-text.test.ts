import { z } from 'zod';
import { ValidationFailed } from '../kernel/refusals.ts';
import { issueText } from './issue-text.ts';
import { valid, validArguments } from './validation.ts';

const past = new Date('2026-01-01T00:00:00Z');
const strict = z.strictObject({ a: z.string().optional() });

describe('an issue of zod', () => {
  it.each<[string, string, z.ZodType, unknown]>([
    ['invalid_type', 'Required.', z.string(), undefined],
    ['invalid_type', 'Must be text.', z.string(), 1],
    ['invalid_type', 'Must be a whole number.', z.int(), 1.5],
    ['invalid_type', 'Must be a number.', z.number(), 'a'],
    ['invalid_type', 'Must be true or false.', z.boolean(), 'a'],
    ['invalid_type', 'Must be a list.', z.array(z.string()), 'a'],
    ['invalid_type', 'Must be a JSON object.', z.object({}), []],
    ['invalid_type', 'Must be a date.', z.date(), 'a'],
    ['invalid_type', 'Must be of another type.', z.symbol(), 'a'],
    ['too_small', 'Must be at least 1.', z.int().min(1), 0],
    ['too_small', 'Must be more than 2.', z.number().gt(2), 2],
    ['too_small', 'Must not be empty.', z.string().min(1), ''],
    ['too_small', 'Must have at least 3 characters.', z.string().min(3), 'ab'],
    ['too_small', 'Must have at least 2 items.', z.array(z.int()).min(2), [1]],
    ['too_small', 'Must have exactly 3 characters.', z.string().length(3), 'ab'],
    ['too_small', 'Must not be before 2026-01-01T00:00:00.000Z.', z.date().min(past), new Date(0)],
    ['too_big', 'Must be at most 5.', z.int().max(5), 6],
    ['too_big', 'Must be less than 5.', z.number().lt(5), 5],
    ['too_big', 'Must have at most 1 character.', z.string().max(1), 'ab'],
    ['too_big', 'Must have at most 1 item.', z.array(z.int()).max(1), [1, 2]],
    [
      'too_big',
      'Must have at most 1 item.',
      z.map(z.int(), z.int()).max(1),
      new Map([
        [1, 1],
        [2, 2],
      ]),
    ],
    ['too_big', 'Must have exactly 3 characters.', z.string().length(3), 'abcd'],
    ['too_big', 'Must not be after 2026-01-01T00:00:00.000Z.', z.date().max(past), new Date()],
    ['invalid_format', 'Is not in the right form. Correct it.', z.string().regex(/^a$/), 'b'],
    ['invalid_format', 'Is not in the right form. Correct it.', z.email(), 'b'],
    ['not_multiple_of', 'Must be a multiple of 5.', z.int().multipleOf(5), 6],
    ['unrecognized_keys', 'Has fields that are not known here. Remove them.', strict, { b: 1 }],
    ['invalid_union', 'Not valid.', z.union([z.string(), z.int()]), true],
    [
      'invalid_key',
      'Has a field with a name that is not valid. Rename it.',
      z.record(z.string().max(1), z.int()),
      { ab: 1 },
    ],
    [
      'invalid_element',
      'Has an entry that is not valid. Correct it.',
      z.map(z.object({}), z.int()),
      new Map([[{}, 'a']]),
    ],
    ['invalid_value', 'Must be RUB.', z.literal('RUB'), 'EUR'],
    ['invalid_value', 'Must be A or B.', z.enum(['A', 'B']), 'C'],
    ['custom', 'Not valid.', z.string().refine(() => false), 'a'],
    ['custom', 'Use another.', z.string().refine(() => false, 'Use another.'), 'a'],
  ])('%s says: %s', (code, message, schema, input) => {
    const issues = schema.safeParse(input, { error: issueText }).error?.issues;
    expect(issues).toEqual([expect.objectContaining({ code, message })]);
  });

  it('of arguments reaches clients in our words (GW-8)', () => {
    const [schema, input] = [z.object({ count: z.int().min(1) }), { count: 0 }];
    const fields = [{ path: ['count'], message: 'Must be at least 1.' }];
    expect(() => valid(schema, input)).toThrow(expect.objectContaining({ fields }));
    expect(() => valid(schema, input)).toThrow(ValidationFailed);
    expect(() => validArguments(schema, input)).toThrow('count: Must be at least 1.');
  });
});
