import { positiveMoneyInput } from '@souk/platform/graphql/money-input';
import { address, lines, text, valid } from '@souk/platform/graphql/validation';
import { ValidationFailed } from '@souk/platform/kernel/refusals';
import { z } from 'zod';
import { fieldText } from './field-text.ts';

/** The message with which a value is refused. */
function messageOf(schema: z.ZodType, input: unknown): string {
  try {
    valid(schema, input);
  } catch (refusal) {
    if (refusal instanceof ValidationFailed) return refusal.fields[0]?.message ?? '';
    throw refusal;
  }
  throw new Error('The value is valid.');
}

const place = { street: 'Tverskaya 1', city: 'Moscow', country: 'Russia', zipCode: '1' };
const amount = positiveMoneyInput('RUB');

describe('what is wrong with a value', () => {
  it.each([
    ['nothing', text(10), undefined],
    ['spaces', lines(10), ' '],
    ['too many characters', text(10), 'elf letters'],
    ['two lines', text(10), 'a\nb'],
    ['a control character', text(10), 'a\u0001'],
    ['half a character', text(10), '\uD800'],
    ['a reversed text', text(10), 'a\u202Eb'],
    ['a number too large', z.int().max(10_000), 10_001],
    ['a number too small', z.int().min(0), -1],
    ['no amount', amount, { amount: 'free' }],
    ['an amount of zero', amount, { amount: '0' }],
    ['a telephone', address, { ...place, telephone: 'none' }],
    ['a long place', address, { ...place, city: 'x'.repeat(101) }],
  ])('is said in Russian: %s', (_, schema, input) => {
    const message = messageOf(schema, input);
    expect(fieldText(message, 'ru')).toMatch(/^[^a-z]*[а-я][^a-z]*$/iu);
  });

  it('is said with its bounds', () => {
    expect(fieldText('Must have at most 21 characters.', 'ru')).toContain('21 символ.');
    expect(fieldText('Use a whole number, from 1 to 60.', 'ru')).toContain('от 1 до 60');
  });

  it('is an example of an amount in English, not of a string', () => {
    expect(fieldText(messageOf(amount, { amount: 'free' }), 'en')).not.toContain('string');
  });

  it('stays as it is when the message is not known', () => {
    expect(fieldText('Something new.', 'ru')).toBe('Something new.');
    expect(fieldText('Must not be empty.', 'en')).toBe('Must not be empty.');
  });
});
