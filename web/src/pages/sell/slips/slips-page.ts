import type { Page } from '../../../page.ts';
import { maySell } from '../may-sell.ts';
import { orderWords } from '../words/order-words.ts';
import { loadSlips, type SlipsData } from './load-slips.ts';
import { SlipsView } from './slips-view.tsx';

/** The slips of chosen parcels. */
export const sellSlipsPage: Page<SlipsData> = {
  load: loadSlips,
  title: (_, { language }) => orderWords[language].slips.title,
  View: SlipsView,
  needsLogin: true,
  mayOpen: maySell,
  takenOver: 'src/pages/sell/slips/slips-view.tsx',
};
