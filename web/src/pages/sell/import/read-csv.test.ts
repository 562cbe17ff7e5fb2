import { readCsv } from './read-csv.ts';

const head = 'sku,name,description,price,categories,stock\n';

describe('a file of products', () => {
  it('may have semicolons, quotes, line breaks, a byte-order mark and columns in any order', () => {
    const text =
      '\ufeffName;SKU;Price;Colour\r\n"Tea; ""green""\nloose";T-1;"1 999,50";red\r\n\r\n';
    expect(readCsv(text)).toMatchObject({
      fault: null,
      rows: [{ number: 2, values: { sku: 'T-1', price: '1999.50', stock: '0' } }],
    });
  });

  it('has what is wrong at its cell', () => {
    const csv = readCsv(`${head}T-1,Tea,,free,tea,1\nT-2,,,1.00,,many\nT-1,Tea,,0,,\n,Tea,,2,,`);
    expect(csv.rows.map(({ number, faults }) => [number, faults])).toEqual([
      [2, { price: 'notAmount' }],
      [3, { name: 'missing', stock: 'notCount' }],
      [4, { sku: 'twice', price: 'notPositive' }],
      [5, { sku: 'missing' }],
    ]);
  });

  it('tells of a comma that moves the cells of its row', () => {
    const [row] = readCsv(`${head}T-1,Tea,,1,50,tea,1,x`).rows;
    expect(row?.faults).toMatchObject({ sku: 'manyCells' });
  });

  it.each([
    ['', { kind: 'empty' }],
    [head, { kind: 'empty' }],
    ['sku,title\nT-1,Tea', { kind: 'columns', missing: ['name', 'price'] }],
    [`${head}"T-1,Tea,,1,,`, { kind: 'quotes' }],
    [`${head}${'T,Tea,,1,,\n'.repeat(5_001)}`, { kind: 'tooMany' }],
  ])('as a whole cannot be read: %#', (text, fault) => {
    expect(readCsv(text)).toEqual({ rows: [], fault });
  });

  it('never takes a cell for code', () => {
    const [row] = readCsv(`${head}__proto__,constructor,=1+1,1,__proto__,1`).rows;
    expect(row).toMatchObject({ values: { sku: '__proto__', description: '=1+1' }, faults: {} });
  });
});
