import papa from 'papaparse';
import { type CsvRow, columns } from './read-csv.ts';

/** How many products one import has at most, as the graph says. */
export const chunkRowsMax = 50;
/** A request to the graph has at most 100 KB: the rest is for the names of its fields. */
export const chunkBytesMax = 80_000;
/** The names of the fields of one product, in bytes. */
const namesBytes = 120;

/** The rows in parts that one import takes. The same rows are always cut at the same places. */
export function chunksOf(rows: readonly CsvRow[]): readonly (readonly CsvRow[])[] {
  const chunks: CsvRow[][] = [];
  let bytes = 0;
  for (const row of rows) {
    const size = sizeOf(row);
    const last = chunks.at(-1);
    if (last && last.length < chunkRowsMax && bytes + size <= chunkBytesMax) {
      last.push(row);
      bytes += size;
    } else {
      chunks.push([row]);
      bytes = size;
    }
  }
  return chunks;
}

/** The text of a file with these rows. */
export function csvOf(rows: readonly CsvRow[]): string {
  const cells = rows.map(({ values }) => columns.map((column) => values[column]));
  return papa.unparse([[...columns], ...cells]);
}

function sizeOf({ values }: CsvRow): number {
  return new TextEncoder().encode(JSON.stringify(values)).length + namesBytes;
}
