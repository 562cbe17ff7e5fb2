import type { Page } from '../../../page.ts';
import { maySell } from '../may-sell.ts';
import { sellWords } from '../words.ts';
import { CountView } from './count-view.tsx';
import { type CountData, loadCount, submitCount } from './load-count.ts';

/** Counts the stock product by product. */
export const countPage: Page<CountData> = {
  load: loadCount,
  title: (_, { language }) => sellWords[language].stock.countTitle,
  View: CountView,
  needsLogin: true,
  mayOpen: maySell,
  takenOver: 'src/pages/sell/stock/count-view.tsx',
  submit: submitCount,
};
