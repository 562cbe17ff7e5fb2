import type { Page } from '../../../page.ts';
import { maySell } from '../may-sell.ts';
import { setStock } from '../set-stock.ts';
import { sellWords } from '../words.ts';
import { loadStock } from './load-stock.ts';
import type { StockData } from './stock-list.ts';
import { StockView } from './stock-view.tsx';

/** The stock of what a seller has on sale. */
export const stockPage: Page<StockData> = {
  load: loadStock,
  title: (_, { language }) => sellWords[language].stock.title,
  View: StockView,
  needsLogin: true,
  mayOpen: maySell,
  takenOver: 'src/pages/sell/stock/stock-view.tsx',
  submit: (request, form) => setStock(request, form, request.url.pathname + request.url.search),
};
