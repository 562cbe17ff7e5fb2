import { csvFile } from './csv-file.ts';

const linesOf = (text: string) => text.replace(/^\uFEFF/, '').split('\r\n');

describe('a file of values', () => {
  it('has its head, its rows, and the mark by which spreadsheets know UTF-8', () => {
    const { name, type, text } = csvFile('sales', ['day', 'sum'], [['2026-11-30', '-5.00']]);
    expect({ name, type }).toEqual({ name: 'sales.csv', type: 'text/csv; charset=utf-8' });
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(linesOf(text)).toEqual(['day,sum', '2026-11-30,-5.00', '']);
  });

  it.each(['=1+1', '+1', '-5', '@x', '\tx', '＝1', '＠x'])(
    'has a text that a spreadsheet would run as text: %j',
    (text) => {
      const [, line] = linesOf(csvFile('x', ['name'], [[{ text }]]).text);
      expect(line?.replaceAll('"', '')).toBe(`'${text}`);
    },
  );

  it('keeps commas, quotes and lines within their cell', () => {
    const { text } = csvFile('x', ['name', 'n'], [[{ text: 'a "b", c\nd' }, '1']]);
    expect(text).toContain('"a ""b"", c\nd",1\r\n');
  });
});
