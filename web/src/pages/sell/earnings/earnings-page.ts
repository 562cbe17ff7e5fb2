import type { Page } from '../../../page.ts';
import { maySell } from '../may-sell.ts';
import { orderWords } from '../words/order-words.ts';
import { EarningsView } from './earnings-view.tsx';
import { type EarningsData, loadEarnings } from './load-earnings.ts';
import { requestPayout } from './request-payout.ts';

/** What the viewer has earned, and the payouts of it. */
export const sellEarningsPage: Page<EarningsData> = {
  load: loadEarnings,
  title: (_, { language }) => orderWords[language].earnings.title,
  View: EarningsView,
  needsLogin: true,
  mayOpen: maySell,
  submit: requestPayout,
};
