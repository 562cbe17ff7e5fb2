import type { Page } from '../../../page.ts';
import { maySeeFigures } from '../may-see-figures.ts';
import { salesWords } from '../words/sales-words.ts';
import { loadSales, type SalesData } from './load-sales.ts';
import { salesFile } from './sales-file.ts';
import { SalesView } from './sales-view.tsx';

/** What was sold in a range of time: for sellers their own sales, for analysts those of the shop. */
export const sellSalesPage: Page<SalesData> = {
  load: loadSales,
  title: (_, { language }) => salesWords[language].sales.title,
  View: SalesView,
  needsLogin: true,
  mayOpen: maySeeFigures,
  takenOver: 'src/pages/sell/sales/sales-view.tsx',
  file: salesFile,
};
