import { plural } from '../../../words/plural.ts';

/** The texts of a seller's products in English. */
export const enProducts = {
  title: 'Your products',
  add: 'New product',
  toImport: 'Import a file',
  search: 'Name, description or code',
  status: 'Status',
  anyStatus: 'Any status',
  statuses: { ACTIVE: 'On sale', DRAFT: 'Draft', ARCHIVED: 'Archived' },
  show: 'Show',
  found: (count: number, exact: boolean) =>
    exact
      ? plural('en', count, { one: '# product', other: '# products' })
      : `more than ${count} products`,
  nothing: 'No product of yours matches.',
  none: 'You have no products yet.',
  all: 'Show all',
  next: 'Next page',
  name: 'Product',
  sku: 'Code (SKU)',
  price: 'Price',
  stock: 'Stock',
  free: 'Free',
  open: 'Open',
  tick: (name: string) => `Select ${name}`,
  tickAll: 'Select all',
  withTicked: 'With the selected products',
  value: 'Value',
  valueHint: 'percent, price or count',
  bulk: {
    percent: 'Change the price by percent',
    price: 'Set the price',
    stock: 'Set the stock',
    publish: 'Put on sale',
    archive: 'Archive',
  },
  apply: 'Apply',
  nothingTicked: 'Select the products first.',
  notPercent: 'Write a percentage, such as 10 or -12.5.',
  changed: (count: number) =>
    plural('en', count, { one: '# product was changed.', other: '# products were changed.' }),
  someRefused: (done: number, refused: number) =>
    `Changed: ${done}. Not changed: ${refused}, for the reasons in their rows; these are still selected.`,
  save: 'Save',
  cancel: 'Cancel',
  saveMine: 'Save mine',
  keepTheirs: 'Keep theirs',
  theirs: (value: string) => `Somebody else has saved ${value} meanwhile.`,
  unreachable: 'The shop does not answer. Nothing is lost: try again.',
};
