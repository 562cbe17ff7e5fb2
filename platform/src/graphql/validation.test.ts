import type { z } from 'zod';
import { ValidationFailed } from '../kernel/refusals.ts';
import { address, id, key, lines, lookup, text, valid } from './validation.ts';

const home = { street: 'ul. Primernaya, 1', city: 'Moscow', country: 'Russia', zipCode: '123456' };

type Accepted = [string, z.ZodType, unknown, unknown];

describe('an input value', () => {
  it.each<Accepted>([
    ['a text, trimmed', text(5), ' чай ', 'чай'],
    ['a text in another Unicode form', text(4), 'cafe\u0301', 'café'],
    ['a text of two characters that take four units', text(2), '👍👍', '👍👍'],
    ['a text of several lines', lines(20), 'first\n\tsecond', 'first\n\tsecond'],
    ['a name with a joiner', text(20), 'می\u200Cخواهم', 'می\u200Cخواهم'],
    ['a value to look up, in another Unicode form', lookup, 'e\u0301', 'é'],
    ['an id of an external system', id, 'shop:42.a-b_c', 'shop:42.a-b_c'],
    ['a key', key, 'order/42#1', 'order/42#1'],
    ['an address without a state', address, home, { ...home, state: null }],
    ...['+7 900 000-00-00', '(495) 123.45.67', '12345'].map((telephone): Accepted => {
      const named = { ...home, state: null, recipient: 'А. Получатель', company: null, telephone };
      return [`an address with the telephone number ${telephone}`, address, named, named];
    }),
    [
      'an address in one line',
      address,
      { street: 'Moscow, 1', city: '', country: '', zipCode: '' },
      { street: 'Moscow, 1', city: '', state: null, country: '', zipCode: '' },
    ],
  ])('is accepted: %s', (_, schema, input, read) => {
    expect(valid(schema, input)).toEqual(read);
  });

  it.each<[string, z.ZodType, unknown]>([
    ['a blank text', text(5), '  '],
    ['a text of invisible characters', text(5), '\u200B'],
    ['half a character', text(5), '\uD800'],
    ['a text that reads backwards', lines(9), '\u202Eabc'],
    ['two lines where one is asked for', text(5), 'a\nb'],
    ['a long text', text(5), 'samovar'],
    ['a text with NUL', text(5), 'a\0b'],
    ['an id with a line break', id, 'a\n'],
    ['an empty id', id, ''],
    ['a long id', id, 'a'.repeat(101)],
    ['a key with a space', key, 'a b'],
    ['a key with NUL', key, 'a\0'],
    ['an address without a street', address, { ...home, street: '' }],
    ['a city with half a character', address, { ...home, city: 'a\uDC00' }],
    ['an address with NUL', address, { ...home, city: '\0' }],
    ['a recipient of two lines', address, { ...home, recipient: 'A\nB' }],
    ['a long recipient', address, { ...home, recipient: 'a'.repeat(101) }],
    ['a long company', address, { ...home, company: 'a'.repeat(101) }],
    ['a telephone number with letters', address, { ...home, telephone: '+7 CALL ME' }],
    ['a telephone number of 4 digits', address, { ...home, telephone: '1234' }],
    ['a telephone number of 16 digits', address, { ...home, telephone: '1234567890123456' }],
    ['a telephone number without digits', address, { ...home, telephone: '+() -' }],
  ])('is refused: %s (GW-8)', (_, schema, input) => {
    expect(() => valid(schema, input)).toThrow(ValidationFailed);
  });

  it('is refused with the path of each error', () => {
    const attempt = () => valid(address, { ...home, street: '', zipCode: 'a'.repeat(21) });
    const fields = [
      expect.objectContaining({ path: ['street'] }),
      expect.objectContaining({ path: ['zipCode'] }),
    ];
    expect(attempt).toThrow(expect.objectContaining({ fields }));
  });
});
