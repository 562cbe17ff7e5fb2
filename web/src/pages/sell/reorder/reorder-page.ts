import type { Page } from '../../../page.ts';
import { maySell } from '../may-sell.ts';
import { salesWords } from '../words/sales-words.ts';
import { loadReorder, type ReorderData } from './load-reorder.ts';
import { reorderFile } from './reorder-file.ts';
import { ReorderView } from './reorder-view.tsx';

/** What the viewer should order at suppliers. */
export const sellReorderPage: Page<ReorderData> = {
  load: loadReorder,
  title: (_, { language }) => salesWords[language].reorder.title,
  View: ReorderView,
  needsLogin: true,
  mayOpen: maySell,
  takenOver: 'src/pages/sell/reorder/reorder-view.tsx',
  file: reorderFile,
};
