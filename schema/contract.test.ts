import { z } from 'zod';
import { amount, commandsOn, decode, encode, fact, instant, parseWire } from './contract.ts';

const priced = fact('priced', 'A price.', z.object({ price: amount }));
const happened = fact('happened', 'Something.', z.object({ at: instant }));

describe('an amount in a message', () => {
  it.each([
    [100000, '{"price":1000.00}'],
    [1, '{"price":0.01}'],
    [0, '{"price":0.00}'],
    [-250, '{"price":-2.50}'],
    [900719925474099, '{"price":9007199254740.99}'],
    [Number.MAX_SAFE_INTEGER, '{"price":90071992547409.91}'],
  ])('is exact both ways: %d minor units', (minorUnits, text) => {
    expect(encode(priced, { price: minorUnits })).toBe(text);
    expect(decode(priced, text)).toEqual({ price: minorUnits });
  });

  it.each([
    ['1000', 100000],
    ['1000.0', 100000],
    ['1000.000', 100000],
    ['0.29', 29],
    ['1.1', 110],
  ])('is read as others write it: %s', (written, minorUnits) => {
    expect(decode(priced, `{"price":${written}}`)).toEqual({ price: minorUnits });
  });

  it.each(['0.001', '1e3', '"1000.00"', 'null', '{}', '90071992547409.92', '1e400'])(
    'is refused when it is %s',
    (written) => {
      expect(() => decode(priced, `{"price":${written}}`)).toThrow(z.ZodError);
    },
  );

  it.each([0.5, Number.NaN, '1', 2 ** 53])('can not be made of %p', (minorUnits) => {
    expect(() => encode(priced, { price: minorUnits })).toThrow(z.ZodError);
  });
});

describe('an instant in a message', () => {
  it('is read with any offset, and written in UTC', () => {
    const at = new Date('2026-11-21T09:30:00.000Z');
    expect(decode(happened, '{"at":"2026-11-21T12:30:00+03:00"}')).toEqual({ at });
    expect(encode(happened, { at })).toBe('{"at":"2026-11-21T09:30:00.000Z"}');
  });

  it.each(['"2026-11-21T09:30:00"', '"2026-02-30T00:00:00Z"', '1789000000', '"today"'])(
    'is refused when it is %s',
    (written) => {
      expect(() => decode(happened, `{"at":${written}}`)).toThrow(z.ZodError);
    },
  );
});

describe('a message', () => {
  it('may have more fields than are known, and a byte-order mark', () => {
    const text = '\uFEFF{"price":1.00,"colour":"red"}\n';
    expect(decode(priced, text)).toEqual({ price: 100 });
  });

  it('is no message when it is no JSON', () => {
    expect(() => parseWire('{"price":')).toThrow(SyntaxError);
  });

  it('travels on the topic of its participant when it is a command', () => {
    const hold = commandsOn('billing-commands')('Keep aside.', z.object({}));
    expect(hold.topic).toBe('billing-commands');
  });
});
