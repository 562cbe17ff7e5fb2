import type { z } from 'zod';
import { ValidationFailed } from '../kernel/refusals.ts';
import { address, id, key, text, valid } from './validation.ts';

const home = { street: 'ul. Primernaya, 1', city: 'Moscow', country: 'Russia', zipCode: '123456' };

describe('an input value', () => {
  it.each<[string, z.ZodType, unknown, unknown]>([
    ['a text, trimmed', text(5), ' чай ', 'чай'],
    ['an id of an external system', id, 'shop:42.a-b_c', 'shop:42.a-b_c'],
    ['a key', key, 'order/42#1', 'order/42#1'],
    ['an address without a state', address, home, { ...home, state: null }],
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
    ['a long text', text(5), 'samovar'],
    ['a text with NUL', text(5), 'a\0b'],
    ['an id with a line break', id, 'a\n'],
    ['an empty id', id, ''],
    ['a long id', id, 'a'.repeat(101)],
    ['a key with a space', key, 'a b'],
    ['a key with NUL', key, 'a\0'],
    ['an address without a street', address, { ...home, street: '' }],
    ['an address with NUL', address, { ...home, city: '\0' }],
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
