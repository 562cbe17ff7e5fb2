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
  ])('is exact in both directions: %d minor units', (minorUnits, text) => {
    expect(encode(priced, { price: minorUnits })).toBe(text);
    expect(decode(priced, text)).toEqual({ price: minorUnits });
  });

  it.each([
    ['1000', 100000],
    ['1000.0', 100000],
    ['1000.000', 100000],
    ['0.29', 29],
    ['1.1', 110],
  ])('is decoded in other notations: %s', (source, minorUnits) => {
    expect(decode(priced, `{"price":${source}}`)).toEqual({ price: minorUnits });
  });

  it.each(['0.001', '1e3', '"1000.00"', 'null', '{}', '90071992547409.92', '1e400'])(
    'is rejected when it is %s',
    (source) => {
      expect(() => decode(priced, `{"price":${source}}`)).toThrow(z.ZodError);
    },
  );

  it.each([0.5, Number.NaN, '1', 2 ** 53])('can’t be encoded from %p', (minorUnits) => {
    expect(() => encode(priced, { price: minorUnits })).toThrow(z.ZodError);
  });
});

describe('an instant in a message', () => {
  it('is decoded with any offset, and encoded in UTC', () => {
    const at = new Date('2026-11-21T09:30:00.000Z');
    expect(decode(happened, '{"at":"2026-11-21T12:30:00+03:00"}')).toEqual({ at });
    expect(encode(happened, { at })).toBe('{"at":"2026-11-21T09:30:00.000Z"}');
  });

  it.each(['"2026-11-21T09:30:00"', '"2026-02-30T00:00:00Z"', '1789000000', '"today"'])(
    'is rejected when it is %s',
    (source) => {
      expect(() => decode(happened, `{"at":${source}}`)).toThrow(z.ZodError);
    },
  );
});

describe('a message', () => {
  it('may have unknown fields, and a byte-order mark', () => {
    const text = '\uFEFF{"price":1.00,"colour":"red"}\n';
    expect(decode(priced, text)).toEqual({ price: 100 });
  });

  it('is rejected when it is not valid JSON', () => {
    expect(() => parseWire('{"price":')).toThrow(SyntaxError);
  });

  it('that is a command has the topic of its participant', () => {
    const hold = commandsOn('billing-commands')('Hold.', z.object({}));
    expect(hold.topic).toBe('billing-commands');
  });
});
