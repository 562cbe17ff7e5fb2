import { plural } from '../../../words/plural.ts';
import type { CsvFault } from '../import/read-csv.ts';

const products = (count: number) => plural('en', count, { one: '# product', other: '# products' });

/** The texts of an import in English. */
export const enImport = {
  title: 'Import products',
  hint: 'A file with a product in each row. Each row is checked before anything is sent.',
  file: 'A file',
  choose: 'Choose a CSV file',
  drop: 'Or drop it here.',
  template: 'Download a template',
  columns: {
    sku: 'your code for the product, unique in the shop',
    name: 'at most 200 characters',
    description: 'may be empty',
    price: 'such as 1999.50',
    categories: 'separated by |, may be empty',
    stock: 'units in the warehouse; empty is 0',
  },
  paste: 'Or its text',
  text: 'Rows, with the names of the columns first',
  textHint: 'without scripts at most 50 products',
  check: 'Check',
  written: 'Pasted text',
  rows: 'Rows of the file',
  row: 'Row',
  wrongShown: 'The rows with faults. Correct them in the file, and choose it again.',
  sample: (count: number) => `The first ${plural('en', count, { one: 'row', other: '# rows' })}.`,
  wrongRows: (count: number) =>
    `${plural('en', count, { one: '# row has faults', other: '# rows have faults' })}: nothing was sent.`,
  wrongCells: 'Some cells have faults: nothing was added.',
  tooManyAtOnce: 'Without scripts, at most 50 products are added at once. Divide the text.',
  allRight: (count: number) => `${products(count)}, and no faults.`,
  addAll: (count: number) => `Add ${products(count)}`,
  progress: 'Progress of the import',
  sending: (done: number, all: number) => `${done} of ${all} added …`,
  stopped: (done: number, all: number) =>
    `Stopped after ${done} of ${all}. Go on whenever you like: no product is added twice.`,
  refusedAfter: (done: number, all: number) =>
    `${done} of ${all} are added. Correct the others in the file, and choose it again: no product is added twice.`,
  goOn: 'Go on',
  discard: 'Discard',
  added: (count: number) =>
    plural('en', count, {
      one: '# product is in your shop.',
      other: '# products are in your shop.',
    }),
  toProducts: 'Your products',
  cellFaults: {
    twice: 'Another row before has this code.',
    manyCells: 'The row has more cells than there are columns. Put texts with commas into quotes.',
  },
  faultOf: (fault: CsvFault) => {
    if (fault.kind === 'columns')
      return `Columns are missing in the first row: ${fault.missing.join(', ')}.`;
    return {
      empty: 'There are no products in it. The first row has the names of the columns.',
      tooMany: 'At most 5,000 products in one file. Divide it.',
      quotes: 'A quote is opened and not closed. Correct it, and choose the file again.',
    }[fault.kind];
  },
};
