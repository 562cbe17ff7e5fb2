import { chunksOf, csvOf } from './chunks-of.ts';
import { readCsv } from './read-csv.ts';

const rowsOf = (count: number, description = '') =>
  readCsv(
    `sku,name,price,description\n${Array.from({ length: count }, (_, index) => `S-${index},Tea,1,${description}`).join('\n')}`,
  ).rows;

describe('the parts of a file', () => {
  it.each([
    [1, [1]],
    [50, [50]],
    [120, [50, 50, 20]],
  ])('of %i rows have %j', (count, sizes) => {
    expect(chunksOf(rowsOf(count)).map(({ length }) => length)).toEqual(sizes);
  });

  it('are small enough for a request, also with long texts, and lose no row', () => {
    const rows = rowsOf(60, 'ж'.repeat(5_000));
    const chunks = chunksOf(rows);
    expect(chunks.flat()).toEqual(rows);
    expect(Math.max(...chunks.map((chunk) => JSON.stringify(chunk).length))).toBeLessThan(102_400);
    expect(chunks.length).toBeGreaterThan(2);
  });

  it('are files with the same rows', () => {
    const [first = []] = chunksOf(
      readCsv('sku,name,price\n"a,""b""","line, one",1.50\nc,d,2').rows,
    );
    expect(readCsv(csvOf(first)).rows).toEqual(first);
  });
});
