import { amountOf, NumberLiteral, numberOf, parseExactJson } from './money.ts';

const amount = (source: string) => amountOf(new NumberLiteral(source));

describe('money in a JSON body', () => {
  it('is read without floating point', () => {
    const body = parseExactJson('{"items":[{"unitPrice":12345678901234567890.12,"quantity":2}]}');
    const price = new NumberLiteral('12345678901234567890.12');
    expect(body).toEqual({ items: [{ unitPrice: price, quantity: 2 }] });
    expect(parseExactJson('{"amount":"5"}')).toEqual({ amount: '5' });
  });

  it.each([
    ['1000', '1000.00'],
    ['1000.0', '1000.00'],
    ['1e3', '1000.00'],
    ['1.5E+1', '15.00'],
    ['150e-1', '15.00'],
    ['1e-2', '0.01'],
    ['0.10', '0.10'],
    ['0', '0.00'],
    ['9999999999.99', '9999999999.99'],
  ])('%s is %s', (source, text) => {
    expect(amount(source)).toBe(text);
  });

  it.each(['-1', '-0', '0.001', '1e-3', '12345678901', '1e10', '1e99', '12345678901234567890.12'])(
    '%s is no amount',
    (source) => {
      expect(amount(source)).toBeNull();
    },
  );

  it('is written with its two decimals', () => {
    expect(JSON.stringify({ price: numberOf({ amount: '1000.00' }) })).toBe('{"price":1000.00}');
  });

  it('leaves out a field that would be a prototype', () => {
    expect(parseExactJson('{"__proto__":{"a":1},"b":2}')).toEqual({ b: 2 });
  });
});
