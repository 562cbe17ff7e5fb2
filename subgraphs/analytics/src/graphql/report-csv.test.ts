import { stringify } from 'csv-stringify/sync';
import { cellsOf, guarded } from './report-csv.ts';

/** Reads RFC 4180 by its grammar: a parser of its own, so that it shares no fault with the writer. */
function parsed(text: string): string[] {
  const fields = text.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g);
  return [...fields].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}

describe('a cell of a report', () => {
  it.each(['=1+1', '+1', '-5', '@x', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x'])(
    'with a text that a spreadsheet takes for a formula is guarded: %j',
    (text) => expect(guarded({ text })).toBe(`'${text}`),
  );

  it.each(['tea', 'a=b', '', 'x-1', "'=1"])('is left as it is: %j', (text) =>
    expect(guarded({ text })).toBe(text),
  );

  it('with a number below zero is left as it is', () => {
    expect(guarded({ number: '-5.00' })).toBe('-5.00');
  });
});

describe('a row of a report', () => {
  const row = { currency: 'RUB', orders: 3, soldOrders: 2, units: 5, gross: 199900, refunded: 5 };

  it('has amounts as decimals', () => {
    const cells = cellsOf({ ...row, sellerId: 'sam' });
    expect(cells).toEqual(['sam', 'RUB', '3', '2', '5', '1999.00', '0.05']);
  });

  it.each(['a "quoted" name', 'two\r\nlines', 'a, b', '=cmd', '-5'])(
    'is read back by another parser: %j',
    (sellerId) => {
      const cells = cellsOf({ ...row, sellerId });
      const text = stringify([cells], { record_delimiter: 'windows' });
      expect(text.endsWith('\r\n')).toBe(true);
      expect(parsed(text.slice(0, -2))).toEqual(cells);
    },
  );
});
