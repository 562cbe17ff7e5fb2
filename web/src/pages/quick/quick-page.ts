import type { Page } from '../../page.ts';
import { loadQuick, type QuickData } from './load-quick.ts';
import { QuickView } from './quick-view.tsx';
import { submitQuick } from './submit-quick.ts';

/** Orders of random sums, at the press of a button. */
export const quickPage: Page<QuickData> = {
  load: loadQuick,
  title: (_, { words }) => words.quick.title,
  View: QuickView,
  needsLogin: true,
  takenOver: 'src/pages/quick/quick-view.tsx',
  submit: submitQuick,
};
